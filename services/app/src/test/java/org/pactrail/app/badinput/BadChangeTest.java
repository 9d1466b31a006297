package org.pactrail.app.badinput;

import java.util.function.Function;
import java.util.stream.Stream;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.RunningPactrail;

/** What changes a signed agreement, asked wrongly. */
class BadChangeTest extends BadInput {
    BadChangeTest(RunningPactrail pactrail) {
        super(pactrail, "Changes");
    }

    @Override
    Stream<Bad> cases() {
        return Stream.of(amendments(), corrections(), decisions(), receipts()).flatMap(Function.identity());
    }

    private Stream<Bad> amendments() {
        return Stream.of(
                amend("an amendment before signature", 409, negotiated, "Only a signed agreement", delta("1")),
                amend("an amendment that takes too much", 409, signed, "Take away no more", delta("-1000.01")),
                amend("an amendment of nothing", 400, signed, "contributions must hold at least one", ""),
                amend("a delta of zero", 400, signed, "above or below zero", delta("0.00")),
                amend("a delta of too many decimals", 400, signed, "at most 2 decimals", delta("1.001")),
                amend("a delta of nobody", 404, signed, "no partner", delta("1").replace(member, "nobody")),
                bad(
                        "an amendment before the agreement",
                        409,
                        "before it was signed",
                        () -> officer.post(signed + "/amendments", amendment("2024-12-31", delta("1")))),
                bad(
                        "an amendment in the future",
                        409,
                        "lies in the future",
                        () -> officer.post(signed + "/amendments", amendment("2099-12-31", delta("1")))),
                bad(
                        "an amendment of an unknown partnership",
                        404,
                        "no partnership",
                        () -> officer.post("/api/partnerships/nobody/amendments", amendment("2025-02-01", delta("1")))),
                bad(
                        "a cancellation before the agreement",
                        409,
                        "before it was signed",
                        () -> officer.post(signed + "/ending", Bodies.ending("CANCELLED", "2024-12-31"))),
                bad(
                        "a cancellation without a reason",
                        400,
                        "reason must be there",
                        () -> officer.post(signed + "/ending", "{\"outcome\":\"CANCELLED\",\"on\":\"2025-06-01\"}")));
    }

    private Stream<Bad> corrections() {
        return Stream.of(
                correct("a correction of nothing", 400, "exactly one of", "{\"reason\":\"r\"}"),
                correct(
                        "a correction of two things",
                        400,
                        "exactly one of",
                        "{\"reason\":\"r\",\"signedOn\":\"2025-01-02\",\"parties\":[\"p\"]}"),
                correct("a correction without a reason", 400, "reason must be there", "{\"signedOn\":\"2025-01-02\"}"),
                correct(
                        "a correction to what is there",
                        409,
                        "says so already",
                        "{\"reason\":\"r\",\"signedOn\":\"2025-01-01\"}"),
                correct(
                        "a corrected date in the future",
                        409,
                        "lies in the future",
                        "{\"reason\":\"r\",\"signedOn\":\"2099-01-01\"}"),
                correct(
                        "a contribution that is not there",
                        409,
                        "there is none at 7",
                        "{\"reason\":\"r\",\"contribution\":{\"index\":7,\"kind\":\"IN_KIND\"}}"),
                correct(
                        "an index that is a text",
                        400,
                        "a whole number",
                        "{\"reason\":\"r\",\"contribution\":{\"index\":\"0\",\"kind\":\"IN_KIND\"}}"),
                correct(
                        "an amount without its currency",
                        400,
                        "go together",
                        "{\"reason\":\"r\",\"contribution\":{\"index\":0,\"amount\":\"1\"}}"),
                correct("no party", 409, "at least one party", "{\"reason\":\"r\",\"parties\":[]}"),
                correct("an unknown party", 404, "no partner", "{\"reason\":\"r\",\"parties\":[\"nobody\"]}"),
                correct("regions of 99 %", 400, "must total 100", "{\"reason\":\"r\",\"regions\":{\"AFR\":\"99\"}}"));
    }

    private Stream<Bad> decisions() {
        return Stream.of(
                bad(
                        "a decision on an unknown change",
                        404,
                        "no change with the id",
                        () -> approver.post(signed + "/changes/nothing/decision", "{\"decision\":\"APPROVED\"}")),
                bad(
                        "a refusal without a reason",
                        400,
                        "note must be there",
                        () -> approver.post(signed + "/changes/nothing/decision", "{\"decision\":\"DECLINED\"}")),
                bad(
                        "a decision by an officer",
                        403,
                        "",
                        () -> officer.post(signed + "/changes/nothing/decision", "{\"decision\":\"APPROVED\"}")),
                bad(
                        "the withdrawal of an unknown change",
                        404,
                        "no change with the id",
                        () -> officer.post(signed + "/changes/nothing/withdrawal", "{}")));
    }

    private Stream<Bad> receipts() {
        String reversal = "{\"on\":\"2025-06-01\",\"reason\":\"r\"}";
        return Stream.of(
                bad(
                        "the reversal of an unknown receipt",
                        404,
                        "no receipt with the id",
                        () -> officer.post(signed + "/receipts/nothing/reversal", reversal)),
                bad(
                        "a reversal before signature",
                        409,
                        "signed agreement",
                        () -> officer.post(negotiated + "/receipts/nothing/reversal", reversal)),
                bad(
                        "a reversal without a reason",
                        400,
                        "reason must be there",
                        () -> officer.post(signed + "/receipts/nothing/reversal", "{\"on\":\"2025-06-01\"}")));
    }

    private Bad amend(String name, int status, String partnership, String word, String deltas) {
        return bad(
                name, status, word, () -> officer.post(partnership + "/amendments", amendment("2025-02-01", deltas)));
    }

    private Bad correct(String name, int status, String word, String body) {
        return bad(name, status, word, () -> officer.post(signed + "/corrections", body));
    }

    private String delta(String amount) {
        return Bodies.cash(member, amount, "USD");
    }

    private static String amendment(String on, String deltas) {
        return """
                {"reference":"A-1","amendedOn":"%s","reason":"r","contributions":[%s]}""".formatted(on, deltas);
    }
}
