package org.pactrail.ledger.fold;

/** Thrown when a view has not reached a position in the time that its reader would wait. */
public final class ViewBehind extends RuntimeException {
    public ViewBehind(String view, long position, long wanted) {
        super("The view \"" + view + "\" stands at position " + position + " and has not reached " + wanted
                + ". Ask again in a second, or leave \"after\" out to read what there is.");
    }

    private ViewBehind(String message) {
        super(message);
    }

    /** Returns the exception for a past position that was not reached in time. */
    static ViewBehind past(String view, long position, long wanted) {
        return new ViewBehind("What the view \"" + view + "\" said at position " + wanted + " is folded up to "
                + position + ". Ask again in a second.");
    }

    /** Makes the exception for a view that has not started. */
    public ViewBehind(String view, long position) {
        super("The view \"" + view + "\" is being made anew from the ledger and stands at position " + position
                + ". Ask again in a few seconds.");
    }
}
