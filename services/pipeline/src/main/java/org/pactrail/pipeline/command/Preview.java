package org.pactrail.pipeline.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Rolls a previewed command back after its decision, before anything is stored. */
public final class Preview implements MessageHandlerInterceptor<CommandMessage<?>> {
    /** Marks a command's message. */
    static final String NAME = "preview";

    /** Ends the preview of a command that would be accepted. */
    static final class Accepted extends RuntimeException {
        Accepted() {
            super("Only previewed", null, false, false);
        }
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        if (unit.getMessage().getMetaData().containsKey(NAME)) {
            unit.onPrepareCommit(decided -> {
                throw new Accepted();
            });
        }
        return chain.proceed();
    }
}
