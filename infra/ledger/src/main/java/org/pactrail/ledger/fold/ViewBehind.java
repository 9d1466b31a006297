package org.pactrail.ledger.fold;

/** A view has not reached a position in the time that its reader would wait. */
public final class ViewBehind extends RuntimeException {
    public ViewBehind(String view, long position, long wanted) {
        super("The view \"" + view + "\" stands at position " + position + " and has not reached " + wanted
                + ". Ask again in a second, or leave \"after\" out to read what there is.");
    }

    /** One that has not begun yet. */
    public ViewBehind(String view, long position) {
        super("The view \"" + view + "\" is being made anew from the ledger and stands at position " + position
                + ". Ask again in a few seconds.");
    }
}
