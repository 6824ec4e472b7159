package com.taobao.tw.iop.internal;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Watches one exchange for silence, in both directions: {@code java.net.http} itself bounds only the time to the
 * headers, which is too short for a long upload and no bound at all for a body that stops coming.
 */
final class Activity {
    private final long longestSilence;
    private volatile long last = System.nanoTime();

    Activity(Duration longestSilence) {
        this.longestSilence = longestSilence.toNanos();
    }

    <T> T await(Future<T> exchange) throws ExecutionException, InterruptedException, TimeoutException {
        while (true) {
            long left = longestSilence - (System.nanoTime() - last);
            try {
                return exchange.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (longestSilence - (System.nanoTime() - last) <= 0) {
                    throw e;
                }
            }
        }
    }

    BodyPublisher watch(BodyPublisher body) {
        return new BodyPublisher() {
            @Override
            public long contentLength() {
                return body.contentLength();
            }

            @Override
            public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
                body.subscribe(new Watched<ByteBuffer>(subscriber));
            }
        };
    }

    <T> BodySubscriber<T> watch(BodySubscriber<T> body) {
        return new WatchedBody<>(body);
    }

    /** Hands everything on and notes that something came. */
    private class Watched<I> implements Flow.Subscriber<I> {
        private final Flow.Subscriber<? super I> target;

        Watched(Flow.Subscriber<? super I> target) {
            this.target = target;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            target.onSubscribe(subscription);
        }

        @Override
        public void onNext(I item) {
            last = System.nanoTime();
            target.onNext(item);
        }

        @Override
        public void onError(Throwable failure) {
            target.onError(failure);
        }

        @Override
        public void onComplete() {
            last = System.nanoTime();
            target.onComplete();
        }
    }

    private final class WatchedBody<T> extends Watched<List<ByteBuffer>> implements BodySubscriber<T> {
        private final BodySubscriber<T> target;

        WatchedBody(BodySubscriber<T> target) {
            super(target);
            this.target = target;
        }

        @Override
        public CompletionStage<T> getBody() {
            return target.getBody();
        }
    }
}
