package com.lazada.lazop.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import com.lazada.lazop.ApiInput;
import com.lazada.lazop.ApiResult;

/** How the request for the next page follows from a request and its answer. */
public final class Pagination {
    private final Step step;
    private final String parameter;
    private final String items;

    private Pagination(Step step, String parameter, String items) {
        this.step = step;
        this.parameter = parameter;
        this.items = items;
    }

    /**
     * Counts the items that are left out.
     *
     * @param parameter the parameter that says how many
     * @param items the path of the field that holds the items
     * @param total the path of the field that counts all items, or {@code null}
     * @return the rule
     */
    public static Pagination byOffset(String parameter, String items, String total) {
        Step step = (request, page, count, fullest) -> {
            long reached = number(request.fields().get(parameter), 0) + count;
            return isLast(page, total, reached) ? null : (Object) reached;
        };
        return new Pagination(step, parameter, items);
    }

    /**
     * Counts the pages from 1.
     *
     * @param parameter the parameter that says which page
     * @param items the path of the field that holds the items
     * @param total the path of the field that counts all items, or {@code null}
     * @return the rule
     */
    public static Pagination byPage(String parameter, String items, String total) {
        Step step = (request, page, count, fullest) -> {
            long number = number(request.fields().get(parameter), 1);
            long reached = (number - 1) * fullest + count;
            return isLast(page, total, reached) ? null : (Object) (number + 1);
        };
        return new Pagination(step, parameter, items);
    }

    /**
     * Follows a mark that each page gives for the next.
     *
     * @param parameter the parameter that takes the mark
     * @param items the path of the field that holds the items
     * @param next the path of the field that gives the mark
     * @return the rule
     */
    public static Pagination byCursor(String parameter, String items, String next) {
        Step step = (request, page, count, fullest) -> {
            String mark = Convert.text(Convert.at(page.fields(), next));
            boolean moves = mark != null && !mark.isEmpty() && !mark.equals(request.fields().get(parameter));
            return moves ? mark : null;
        };
        return new Pagination(step, parameter, items);
    }

    /** A page that holds fewer than were asked for need not be the last: gateways cap the size. */
    private static boolean isLast(ApiResult page, String total, long reached) {
        Long all = total == null ? null : Convert.integer(Convert.at(page.fields(), total));
        return all != null && reached >= all;
    }

    private static long number(Object value, long otherwise) {
        Long number = Convert.integer(value);
        return number == null ? otherwise : number;
    }

    /** Gives what a page holds. */
    List<?> items(ApiResult page) {
        Object held = Convert.at(page.fields(), items);
        return held instanceof List ? (List<?>) held : List.of();
    }

    /**
     * Gives the request for the page after this one, or {@code null} where this is the last.
     *
     * @param fullest how many items the fullest page so far holds
     */
    ApiInput after(ApiInput request, ApiResult page, int fullest) {
        Object value = step.next(request, page, items(page).size(), fullest);
        return value == null ? null : new Next(request.fields(), parameter, value);
    }

    private interface Step {
        Object next(ApiInput request, ApiResult page, int count, int fullest);
    }

    private static final class Next extends ApiInput {
        Next(Map<String, Object> fields, String parameter, Object value) {
            super(with(fields, parameter, value));
        }

        private static Map<String, Object> with(Map<String, Object> fields, String parameter, Object value) {
            Map<String, Object> changed = new LinkedHashMap<>(fields);
            changed.put(parameter, value);
            return changed;
        }
    }
}
