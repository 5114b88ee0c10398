// Stands between a program and one folder of the disk: writes down what reaches it, or lets it fail.
// Loaded by LD_PRELOAD; the folder is named by DISK_FOLDER. Files ending in -shm are not written
// down, as they mean nothing after a power cut.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST = 4096, NO_FILE = 0, A_FILE = 1, MEMORY = 2, A_FOLDER = 3 };

static char kinds[MOST];
static int log_file = -1;
static long done, fail_at, fail_with;
static int keeps_failing;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define REAL(result, name, ...)                                   \
    static result (*real)(__VA_ARGS__);                           \
    if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static ssize_t put(int file, const void *bytes, size_t size) {
    REAL(ssize_t, write, int, const void *, size_t);
    return real(file, bytes, size);
}

static int is_ours(const char *path) {
    const char *folder = getenv("DISK_FOLDER");
    size_t length = folder ? strlen(folder) : 0;
    if (!length || !path || strncmp(path, folder, length)) return 0;
    return path[length] == '/' || !path[length];
}

// One entry: what, which file by its inode, where, a name, bytes.
static void note(char what, uint64_t file, uint64_t where, const char *name, const void *bytes,
                 uint32_t size) {
    if (log_file < 0) return;
    uint32_t length = name ? strlen(name) : 0;
    char head[25];
    head[0] = what;
    memcpy(head + 1, &file, 8);
    memcpy(head + 9, &where, 8);
    memcpy(head + 17, &length, 4);
    memcpy(head + 21, &size, 4);
    pthread_mutex_lock(&turn);
    put(log_file, head, sizeof head);
    if (length) put(log_file, name, length);
    if (size) put(log_file, bytes, size);
    pthread_mutex_unlock(&turn);
}

static uint64_t inode(int file) {
    struct stat known;
    return fstat(file, &known) ? 0 : known.st_ino;
}

static char kind(int file) { return file >= 0 && file < MOST ? kinds[file] : NO_FILE; }

// Count what would change the disk; tell whether this one fails.
static int fails(int file) {
    char what = kind(file);
    if (what != A_FILE && what != MEMORY) return 0;
    done++;
    if (!fail_at || !(done == fail_at || (keeps_failing && done > fail_at))) return 0;
    errno = fail_with;
    return 1;
}

static void opened(int file, const char *path, int flags) {
    if (file < 0 || file >= MOST) return;
    kinds[file] = NO_FILE;
    if (!is_ours(path)) return;
    struct stat known;
    fstat(file, &known);
    size_t length = strlen(path);
    if (S_ISDIR(known.st_mode)) {
        kinds[file] = A_FOLDER;
    } else if (length > 4 && !strcmp(path + length - 4, "-shm")) {
        kinds[file] = MEMORY;
    } else {
        kinds[file] = A_FILE;
        note('O', known.st_ino, 0, path, 0, 0);
        if (flags & O_TRUNC) note('T', known.st_ino, 0, 0, 0, 0);
    }
}

#define OPEN(name)                                                \
    int name(const char *path, int flags, ...) {                  \
        REAL(int, name, const char *, int, ...);                  \
        va_list rest;                                             \
        va_start(rest, flags);                                    \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                             \
        int file = real(path, flags, mode);                       \
        opened(file, path, flags);                                \
        return file;                                              \
    }
OPEN(open)
OPEN(open64)

int close(int file) {
    REAL(int, close, int);
    if (file >= 0 && file < MOST) kinds[file] = NO_FILE;
    return real(file);
}

#define PWRITE(name, offset)                                      \
    ssize_t name(int file, const void *bytes, size_t size, offset where) { \
        REAL(ssize_t, name, int, const void *, size_t, offset);   \
        if (fails(file)) return -1;                               \
        ssize_t written = real(file, bytes, size, where);         \
        if (written > 0 && kind(file) == A_FILE) note('W', inode(file), where, 0, bytes, written); \
        return written;                                           \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *bytes, size_t size) {
    if (fails(file)) return -1;
    off_t where = kind(file) == A_FILE ? lseek(file, 0, SEEK_CUR) : 0;
    ssize_t written = put(file, bytes, size);
    if (written > 0 && kind(file) == A_FILE) note('W', inode(file), where, 0, bytes, written);
    return written;
}

#define SYNC(name)                                                \
    int name(int file) {                                          \
        REAL(int, name, int);                                     \
        if (fails(file)) return -1;                               \
        int result = real(file);                                  \
        if (kind(file) == A_FILE) note('S', inode(file), 0, 0, 0, 0); \
        if (kind(file) == A_FOLDER) note('N', 0, 0, 0, 0, 0);     \
        return result;                                            \
    }
SYNC(fsync)
SYNC(fdatasync)

#define CUT(name, offset)                                         \
    int name(int file, offset size) {                             \
        REAL(int, name, int, offset);                             \
        if (fails(file)) return -1;                               \
        int result = real(file, size);                            \
        if (kind(file) == A_FILE) note('T', inode(file), size, 0, 0, 0); \
        return result;                                            \
    }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

int unlink(const char *path) {
    REAL(int, unlink, const char *);
    int result = real(path);
    if (!result && is_ours(path)) note('D', 0, 0, path, 0, 0);
    return result;
}

int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    int result = real(from, to);
    if (!result && is_ours(to)) note('R', 0, 0, to, from, strlen(from));
    return result;
}

// What the program under test calls.

void disk_record(const char *path) {
    log_file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

void disk_say(long number) { note('A', 0, number, 0, 0, 0); }

void disk_fail(long at, long with, int for_ever) {
    done = 0;
    fail_at = at;
    fail_with = with;
    keeps_failing = for_ever;
}

long disk_done(void) { return done; }

// A program that knows nothing of this is told by its environment.
__attribute__((constructor)) static void begin(void) {
    const char *at = getenv("DISK_FULL_AT");
    if (at) disk_fail(atol(at), ENOSPC, 1);
}
