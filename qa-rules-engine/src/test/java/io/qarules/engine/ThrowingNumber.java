package io.qarules.engine;

import java.math.BigDecimal;

/** A number on which the first question throws: a fault of ours, wherever it is asked. */
public final class ThrowingNumber extends BigDecimal {
    private static final long serialVersionUID = 1L;

    private final transient Throwable fault;

    public ThrowingNumber(Throwable fault) {
        super(1);
        this.fault = fault;
    }

    @Override
    public int signum() {
        throw ThrowingNumber.<RuntimeException>sneaky(fault);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable fault) throws T {
        throw (T) fault;
    }
}
