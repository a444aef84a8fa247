#pragma once
/// The commit that this binary was built from, as Package.swift found it; "unknown" outside a checkout.
const char *draaiboek_revision(void);
