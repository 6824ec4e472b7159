package com.taobao.tw.iop.internal;

/** What the documentation says of an error code. */
final class KnownError {
    private final String category;
    private final String solution;

    KnownError(String category, String solution) {
        this.category = category;
        this.solution = solution;
    }

    String category() {
        return category;
    }

    String solution() {
        return solution;
    }
}
