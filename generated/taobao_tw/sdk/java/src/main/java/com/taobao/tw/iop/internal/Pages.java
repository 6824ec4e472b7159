package com.taobao.tw.iop.internal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import com.taobao.tw.iop.ApiInput;
import com.taobao.tw.iop.ApiResult;

/**
 * The pages of a list, each fetched when it is asked for.
 *
 * @param <R> a page
 */
public final class Pages<R extends ApiResult> implements Iterable<R> {
    private final Pagination rule;
    private final ApiInput first;
    private final Function<ApiInput, R> call;

    /**
     * Prepares to read; nothing is sent yet.
     *
     * @param rule how the pages follow each other
     * @param first the request for the first page
     * @param call fetches a page
     */
    public Pages(Pagination rule, ApiInput first, Function<ApiInput, R> call) {
        this.rule = rule;
        this.first = first;
        this.call = call;
    }

    @Override
    public Iterator<R> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<R> {
        private ApiInput request = first;
        private R found;
        private List<?> previous = List.of();
        private int fullest;

        @Override
        public boolean hasNext() {
            if (found == null && request != null) {
                fetch();
            }
            return found != null;
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException("that was the last page");
            }
            R page = found;
            found = null;
            return page;
        }

        private void fetch() {
            R page = call.apply(request);
            List<?> items = rule.items(page);
            // A gateway that ignores where a page should begin would send the first one for ever.
            if (items.isEmpty() || items.equals(previous)) {
                request = null;
                return;
            }
            fullest = Math.max(fullest, items.size());
            request = rule.after(request, page, fullest);
            previous = items;
            found = page;
        }
    }
}
