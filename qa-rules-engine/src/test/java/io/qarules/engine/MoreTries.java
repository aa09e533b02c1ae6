package io.qarules.engine;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** In the profile {@code full} each property has four times the tries that stand at it. */
public final class MoreTries implements AroundPropertyHook {
    private static final int TIMES = Integer.getInteger("qa-rules.tries", 1);

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws Throwable {
        PropertyAttributes attributes = context.attributes();
        attributes.tries().filter(tries -> tries > 1).ifPresent(tries -> attributes.setTries(tries * TIMES));
        return property.execute();
    }
}
