/* Makes one system call fail below a folder, as a disk would: preloaded before a process, told what to do by
   stumble_arm. Kinds: 0 no room, 1 a disk that fails, 2 an interruption, 3 no right. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { ROOM = 1, DISK = 2, BREAK = 4, RIGHT = 8 };
static const int ERRORS[] = {ENOSPC, EIO, EINTR, EACCES};
static char folder[PATH_MAX];
static atomic_long seen[4];
static atomic_long hits;
static long fails_at;
static int armed, kind, goes_on;

/* Counts calls of every kind below the folder; the `at`-th of this kind fails, and all later ones where `on`. */
void stumble_arm(const char *below, int which, long at, int on) {
    strncpy(folder, below, PATH_MAX - 1);
    for (int each = 0; each < 4; each++) seen[each] = 0;
    hits = 0;
    kind = which;
    fails_at = at;
    goes_on = on;
    armed = 1;
}
long stumble_disarm(void) { armed = 0; return hits; }
long stumble_seen(int which) { return seen[which]; }

static int fails(int kinds) {
    int failed = 0;
    for (int each = 0; each < 4; each++) {
        if (!(kinds & (1 << each))) continue;
        long number = ++seen[each];
        if (each == kind && (number == fails_at || (goes_on && number > fails_at))) failed = 1;
    }
    if (failed) { hits++; errno = ERRORS[kind]; }
    return failed;
}
static int below(const char *path) { return armed && path && !strncmp(path, folder, strlen(folder)); }
static int below_open(int handle) {
    char link[64], path[PATH_MAX];
    if (!armed) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return below(path);
}
#define REAL(result, name, ...) static result (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, name)
#define FD3(name, type, kinds) \
    ssize_t name(int handle, type data, size_t size) { \
        REAL(ssize_t, #name, int, type, size_t); \
        return below_open(handle) && fails(kinds) ? -1 : real(handle, data, size); }
#define FD4(name, type, kinds) \
    ssize_t name(int handle, type data, size_t size, off64_t at) { \
        REAL(ssize_t, #name, int, type, size_t, off64_t); \
        return below_open(handle) && fails(kinds) ? -1 : real(handle, data, size, at); }
#define FD1(name, kinds) \
    int name(int handle) { REAL(int, #name, int); return below_open(handle) && fails(kinds) ? -1 : real(handle); }
#define CUT(name) \
    int name(int handle, off64_t size) { \
        REAL(int, #name, int, off64_t); \
        return below_open(handle) && fails(ROOM | DISK | BREAK) ? -1 : real(handle, size); }
#define PATH2(name, kinds) \
    int name(const char *from, const char *to) { \
        REAL(int, #name, const char *, const char *); \
        return below(to) && fails(kinds) ? -1 : real(from, to); }
#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
        REAL(int, #name, const char *, int, ...); \
        int kinds = DISK | BREAK | RIGHT | (flags & O_CREAT ? ROOM : 0); \
        return below(path) && fails(kinds) ? -1 : real(path, flags, mode); }

FD3(write, const void *, ROOM | DISK | BREAK)
FD3(read, void *, DISK | BREAK)
FD4(pwrite, const void *, ROOM | DISK | BREAK)
FD4(pwrite64, const void *, ROOM | DISK | BREAK)
FD4(pread, void *, DISK | BREAK)
FD4(pread64, void *, DISK | BREAK)
FD1(fsync, ROOM | DISK)
FD1(fdatasync, ROOM | DISK)
CUT(ftruncate)
CUT(ftruncate64)
PATH2(rename, ROOM | DISK | RIGHT)
PATH2(link, ROOM | DISK | RIGHT)
OPEN(open)
OPEN(open64)
int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    return below(path) && fails(DISK | RIGHT) ? -1 : real(path);
}
int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    return below(path) && fails(ROOM | RIGHT) ? -1 : real(path, mode);
}
ssize_t sendfile(int to, int from, off_t *at, size_t size) {
    REAL(ssize_t, "sendfile", int, int, off_t *, size_t);
    return below_open(to) && fails(ROOM | DISK) ? -1 : real(to, from, at, size);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
    REAL(ssize_t, "sendfile64", int, int, off64_t *, size_t);
    return below_open(to) && fails(ROOM | DISK) ? -1 : real(to, from, at, size);
}
