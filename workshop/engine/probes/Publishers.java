package engine.probes;

import module java.base;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Enter;
import engine.hooks.Hooks.Leave;
import engine.hooks.Hooks.Result;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;

/** A subscriber gets one item after the other, whoever brings them. */
public final class Publishers {
    private Publishers() {}

    @Before @Calls(of = Publisher.class, named = "subscribe")
    public static void subscribes(Object publisher, Subscriber<?> subscriber) {
        if (subscriber != null) Session.order(order -> order.release(subscriber, "turn"));
    }

    /** Its subscribers will see what was done until now. */
    static void told(Object publisher) {
        ((SubmissionPublisher<?>) publisher).getSubscribers()
                .forEach(subscriber -> subscribes(publisher, subscriber));
    }

    @After @Calls(of = SubmissionPublisher.class, named = "consume")
    public static void consumed(Object publisher, Object consumer, @Result Object future) {
        Session.trace(now -> now.tasks.link(future, consumer));
    }

    @Enter @Calls(of = Subscriber.class, named = "on*")
    public static void receives(Object subscriber) {
        Session.order(order -> order.acquire(subscriber, "turn"));
    }

    @Leave @Calls(of = Subscriber.class, named = "on*")
    public static void received(Object subscriber) {
        Session.order(order -> order.release(subscriber, "turn"));
    }
}
