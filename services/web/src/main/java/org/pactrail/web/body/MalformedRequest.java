package org.pactrail.web.body;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Thrown for a request that cannot be understood; names every field at fault. */
public final class MalformedRequest extends RuntimeException {
    private final transient List<Fault> faults;

    public MalformedRequest(List<Fault> faults) {
        super("The request has " + faults.size() + (faults.size() == 1 ? " fault: " : " faults: ")
                + faults.stream().map(Fault::toString).collect(joining("; "))
                + ". Nothing was written; mend it and send it again.");
        this.faults = List.copyOf(faults);
    }

    public static MalformedRequest of(String field, String message) {
        return new MalformedRequest(List.of(new Fault(field, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
