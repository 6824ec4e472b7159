<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

use Lazada\Lazop\Result;

/**
 * Reads a list page by page, each when it is asked for.
 *
 * A gateway that ignores where a page should begin would send the first one for ever: a page equal to the one before
 * ends the list.
 *
 * @internal
 */
final class Pages
{
    /**
     * @template T of Result
     *
     * @param \Closure(int): T $fetch gives the page that begins at an item
     * @param string           $items the path of the items in an answer
     * @param string           $total the path of how many there are altogether, or empty text
     *
     * @return \Generator<int, T>
     */
    public static function byOffset(\Closure $fetch, int $offset, string $items, string $total): \Generator
    {
        foreach (self::distinct($fetch, $offset, $items, byItems: true) as $reached => $page) {
            yield $page;
            $known = $total === '' ? null : Read::integer(FieldPath::value($page->toArray(), $total));
            if ($known !== null && $reached >= $known) {
                return;
            }
        }
    }

    /**
     * @template T of Result
     *
     * @param \Closure(int): T $fetch gives the page of a number
     *
     * @return \Generator<int, T>
     */
    public static function byNumber(\Closure $fetch, int $number, string $items): \Generator
    {
        foreach (self::distinct($fetch, $number, $items, byItems: false) as $page) {
            yield $page;
        }
    }

    /**
     * @template T of Result
     *
     * @param \Closure(string|null): T $fetch gives the page of a cursor
     * @param string                   $next  the path of the next page's cursor
     *
     * @return \Generator<int, T>
     */
    public static function byCursor(\Closure $fetch, ?string $cursor, string $next): \Generator
    {
        do {
            $page = $fetch($cursor);
            yield $page;
            $previous = $cursor;
            $cursor = Read::text(FieldPath::value($page->toArray(), $next)) ?? '';
        } while ($cursor !== '' && $cursor !== $previous);
    }

    /**
     * Pages that hold something and differ from the one before, by the position that follows them.
     *
     * @template T of Result
     *
     * @param \Closure(int): T $fetch
     *
     * @return \Generator<int, T>
     */
    private static function distinct(\Closure $fetch, int $position, string $items, bool $byItems): \Generator
    {
        $previous = [];
        while (true) {
            $page = $fetch($position);
            $found = Read::list(FieldPath::value($page->toArray(), $items), Read::any(...)) ?? [];
            if ($found === [] || $found === $previous) {
                return;
            }
            $position += $byItems ? count($found) : 1;
            $previous = $found;
            yield $position => $page;
        }
    }
}
