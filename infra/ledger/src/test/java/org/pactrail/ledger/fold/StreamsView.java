package org.pactrail.ledger.fold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;

/** A view that joins the streams' names in order. The event of a stream {@code a needs b} follows nothing. */
record StreamsView(int version) implements View<String, String> {
    @Override
    public String name() {
        return "streams";
    }

    @Override
    public String empty() {
        return "";
    }

    @Override
    public String apply(String state, Recorded<String> recorded) {
        return state + recorded.event();
    }

    @Override
    public Set<String> lacking(String state, String event) {
        int needs = event.indexOf(" needs ");
        return needs < 0 ? Set.of() : Set.of(event.substring(needs + " needs ".length()));
    }

    @Override
    public byte[] save(String state) {
        return (state + "|").getBytes(UTF_8);
    }

    @Override
    public String load(byte[] saved) {
        String state = new String(saved, UTF_8);
        if (state.equals("unloadable")) {
            throw new IllegalArgumentException("Not a state");
        }
        return state;
    }
}
