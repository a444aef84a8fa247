#include "revision.h"

#ifndef DRAAIBOEK_REVISION
#define DRAAIBOEK_REVISION "unknown"
#endif

const char *draaiboek_revision(void) { return DRAAIBOEK_REVISION; }
