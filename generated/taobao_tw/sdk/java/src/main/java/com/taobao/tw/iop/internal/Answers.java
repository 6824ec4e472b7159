package com.taobao.tw.iop.internal;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import com.taobao.tw.iop.AnswerException;
import com.taobao.tw.iop.HttpAnswer;
import com.taobao.tw.iop.TransportException;
import com.taobao.tw.iop.TransportTimeoutException;

/** Reads what came back, or why nothing did. */
final class Answers {
    private static final Pattern BAN = Pattern.compile("ban will last (\\d{1,9}) second");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Answers() {}

    static Outcome read(HttpAnswer answer, Profile profile, Endpoint endpoint) {
        String body = text(answer.body());
        Envelope envelope;
        try {
            envelope = Envelope.read(body, profile);
        } catch (IOException e) {
            String message = "HTTP " + answer.status() + " without a readable answer: " + e.getMessage();
            return unreadable(answer, new AnswerException(message, e, answer.status(), body));
        }
        if (answer.status() >= 300 && envelope.isSuccess()) {
            String message = "HTTP " + answer.status() + " without an error code";
            return unreadable(answer, new AnswerException(message, null, answer.status(), body));
        }
        return Outcome.answered(
                envelope, answer.status(), category(answer.status(), envelope, profile, endpoint),
                retryAfter(answer, envelope), serverTime(answer));
    }

    /** A byte order mark is not JSON, yet some servers send one. */
    private static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Outcome unreadable(HttpAnswer answer, AnswerException failure) {
        return Outcome.unreadable(failure, answer.status(), retryAfter(answer));
    }

    /** What the endpoint says of a code comes first, then the platform, then the status, then the answer's type. */
    private static String category(int status, Envelope envelope, Profile profile, Endpoint endpoint) {
        if (envelope.isSuccess()) {
            return null;
        }
        KnownError own = endpoint == null ? null : first(envelope, endpoint::error);
        if (own != null && own.category() != null) {
            return own.category();
        }
        KnownError common = first(envelope, profile::error);
        if (common != null && common.category() != null) {
            return common.category();
        }
        if (status == Retries.TOO_MANY_REQUESTS) {
            return Categories.RATE_LIMIT;
        }
        String byType = Categories.ofType(envelope.type());
        return byType == null && own != null ? Categories.BUSINESS : byType;
    }

    /** Gives the documentation's advice: the endpoint's own before the platform's. */
    static String solution(Envelope envelope, Profile profile, Endpoint endpoint) {
        KnownError own = first(envelope, endpoint::error);
        KnownError known = own != null && own.solution() != null ? own : first(envelope, profile::error);
        return known == null ? null : known.solution();
    }

    private static KnownError first(Envelope envelope, Function<String, KnownError> errors) {
        return Stream.of(envelope.detailCode(), envelope.code())
                .filter(Objects::nonNull)
                .map(errors)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static TransportException failure(IOException cause) {
        if (Retries.isConnectFailure(cause)) {
            return cause instanceof HttpTimeoutException
                    ? new TransportTimeoutException("the gateway could not be reached in time", cause, true)
                    : new TransportException("the gateway could not be reached", cause, true);
        }
        if (cause instanceof HttpTimeoutException) {
            return new TransportTimeoutException(cause.getMessage(), cause, false);
        }
        if (cause instanceof SSLException) {
            return new TransportException("no trustworthy TLS connection: " + cause.getMessage(), cause, false);
        }
        return new TransportException("the connection to the gateway broke: " + cause.getMessage(), cause, false);
    }

    private static Duration retryAfter(HttpAnswer answer, Envelope envelope) {
        Duration asked = retryAfter(answer);
        if (asked != null || envelope.message() == null) {
            return asked;
        }
        Matcher ban = BAN.matcher(envelope.message());
        return ban.find() ? Duration.ofSeconds(Long.parseLong(ban.group(1))) : null;
    }

    private static Duration retryAfter(HttpAnswer answer) {
        String text = answer.header("Retry-After").map(String::trim).orElse("");
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant then = time(text);
        Instant now = serverTime(answer);
        return then == null || now == null || then.isBefore(now) ? null : Duration.between(now, then);
    }

    private static Instant serverTime(HttpAnswer answer) {
        return answer.header("Date").map(Answers::time).orElse(null);
    }

    private static Instant time(String text) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
