<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

/**
 * How an answer with a success code says that the call's purpose was not met.
 *
 * @internal
 */
final class Failure
{
    /**
     * @param string       $field   the field that tells, with dots between its own name and those it stands in
     * @param list<string> $equals  its values that mean failure
     * @param string       $code    the field with the error code, or empty text
     * @param string       $message the field with the error message, or empty text
     */
    public function __construct(
        private readonly string $field,
        private readonly array $equals,
        private readonly string $code,
        private readonly string $message,
    ) {
    }

    /** The failure in an answer, or null where there is none. */
    public function in(Envelope $answer): ?Envelope
    {
        if (!in_array(self::text($answer, $this->field), $this->equals, true)) {
            return null;
        }

        return $answer->asFailure(
            self::text($answer, $this->code) ?? '',
            self::text($answer, $this->message) ?? '',
        );
    }

    private static function text(Envelope $answer, string $path): ?string
    {
        return Read::text(FieldPath::value($answer->fields, $path));
    }
}
