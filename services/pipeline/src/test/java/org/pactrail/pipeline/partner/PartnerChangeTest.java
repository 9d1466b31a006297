package org.pactrail.pipeline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.pipeline.Office.TODAY;
import static org.pactrail.pipeline.Office.officer;
import static org.pactrail.pipeline.Office.seen;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.pipeline.AtOnce;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.partner.PartnerCommand.ChangeShortNames;
import org.pactrail.pipeline.partner.PartnerCommand.IdentifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.MergePartner;
import org.pactrail.pipeline.partner.PartnerCommand.ReclassifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.RenamePartner;
import org.pactrail.pipeline.partner.PartnerCommand.UndoMerge;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Written;

/** What happens to a partner after it was registered, as the pipeline is wired. */
class PartnerChangeTest {
    private final Office office = new Office();
    private PartnerId acme;
    private PartnerId zenith;

    @BeforeEach
    void register_two() {
        acme = office.register("Acme");
        zenith = office.register("Zenith");
    }

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @Test
    void it_is_renamed_and_keeps_its_former_name_as_its_own() {
        send(rename("Apex", TODAY));
        send(rename("Acme", TODAY));

        assertThat(story(acme)).containsExactly("PartnerRegistered", "PartnerRenamed", "PartnerRenamed");
        assertThat(office.claims().partnerNamed("Apex")).contains(acme);
        assertThat(office.claims().partnerNamed("Acme")).contains(acme);
    }

    @Test
    void a_name_given_twice_is_refused() {
        send(rename("Apex", TODAY));

        refused(() -> send(rename("Apex", TODAY)), "It is named so already.");
    }

    @Test
    void a_name_that_another_holds_is_refused_with_a_pointer_to_it() {
        assertThatThrownBy(() -> send(rename(" ZENITH", TODAY)))
                .isInstanceOf(CommandRefused.Taken.class)
                .hasMessageContaining("with the id \"" + zenith + "\". Use that one");
        assertThat(story(acme)).containsExactly("PartnerRegistered");
    }

    @Test
    void a_name_from_tomorrow_on_is_refused() {
        refused(() -> send(rename("Apex", TODAY.plusDays(1))), "It cannot take effect on 2024-11-21");
    }

    @Test
    void it_is_reclassified_once() {
        send(reclassify(TODAY));

        assertThat(story(acme)).endsWith("PartnerReclassified");
        refused(() -> send(reclassify(TODAY)), "It is ACADEMIA and ACADEMIA already.");
    }

    @Test
    void a_class_from_tomorrow_on_is_refused() {
        refused(() -> send(reclassify(TODAY.plusDays(1))), "It cannot take effect on 2024-11-21");
    }

    @Test
    void it_is_identified_once() {
        send(new IdentifyPartner(acme, "LEI", "X1"));

        assertThat(story(acme)).endsWith("PartnerIdentified");
        refused(() -> send(new IdentifyPartner(acme, "LEI", "X1")), "It has this LEI identifier already.");
    }

    @Test
    void it_goes_by_other_short_names_in_place_of_those_before() {
        send(shortNames("AC", "ACM"));
        send(shortNames("ACM"));
        send(shortNames());

        assertThat(story(acme))
                .containsExactly(
                        "PartnerRegistered",
                        "PartnerShortNamesChanged",
                        "PartnerShortNamesChanged",
                        "PartnerShortNamesChanged");
        assertThat(office.entries())
                .filteredOn(entry -> entry.type().equals("PartnerShortNamesChanged"))
                .extracting(entry -> new String(entry.payload(), StandardCharsets.UTF_8))
                .satisfiesExactly(
                        first -> assertThat(first).contains("[\"AC\",\"ACM\"]"),
                        second -> assertThat(second).contains("[\"ACM\"]"),
                        third -> assertThat(third).contains("[]"));
    }

    @Test
    void short_names_given_twice_are_refused() {
        send(shortNames("AC"));

        refused(() -> send(shortNames("AC")), "It has these short names already.");
    }

    @Test
    void no_short_names_for_one_that_has_none_are_refused() {
        refused(() -> send(shortNames()), "It has these short names already.");
    }

    @Test
    void the_order_of_short_names_is_a_change() {
        send(shortNames("AC", "ACM"));
        send(shortNames("ACM", "AC"));

        assertThat(story(acme)).hasSize(3);
    }

    @Test
    void a_short_name_that_another_has_is_accepted() {
        send(shortNames("AC"));
        send(new ChangeShortNames(zenith, List.of("AC")));

        assertThat(story(zenith)).endsWith("PartnerShortNamesChanged");
    }

    @Test
    void short_names_upon_an_older_version_are_refused() {
        send(shortNames("AC"));

        assertThatThrownBy(() -> send(seen(0), shortNames("ACM")))
                .isInstanceOf(CommandRefused.Stale.class)
                .hasMessageStartingWith("You decided upon version 0, and version 1 is there now.");
    }

    @Test
    void it_is_merged_and_taken_out_again() {
        send(merge(acme, zenith));
        send(new UndoMerge(acme, "Another one"));

        assertThat(story(acme)).containsExactly("PartnerRegistered", "PartnerMerged", "PartnerMergeUndone");
        assertThat(story(zenith)).containsExactly("PartnerRegistered", "PartnerAbsorbed", "PartnerReleased");
    }

    @Test
    void an_undoing_asked_twice_is_refused() {
        send(merge(acme, zenith));
        send(new UndoMerge(acme, "Another one"));

        refused(() -> send(new UndoMerge(acme, "Another one")), "so there is nothing to undo.");
    }

    @Test
    void a_merge_into_itself_is_refused() {
        refused(() -> send(merge(acme, acme)), "A partner cannot be merged into itself. Name the other one.");
    }

    @Test
    void a_merge_asked_twice_is_refused() {
        send(merge(acme, zenith));

        refused(() -> send(merge(acme, zenith)), "\"Acme\" was merged into \"Zenith\". Name that one instead");
    }

    @Test
    void a_merge_into_one_that_was_merged_is_refused() {
        PartnerId third = office.register("Third");
        send(merge(acme, zenith));

        refused(() -> send(merge(third, acme)), "by its id \"" + zenith + "\".");
    }

    @Test
    void one_that_was_merged_is_neither_renamed_nor_reclassified_nor_identified_nor_given_short_names() {
        send(merge(acme, zenith));

        refused(() -> send(rename("Apex", TODAY)), "was merged into \"Zenith\"");
        refused(() -> send(reclassify(TODAY)), "was merged into \"Zenith\"");
        refused(() -> send(new IdentifyPartner(acme, "LEI", "X1")), "was merged into \"Zenith\"");
        refused(() -> send(shortNames("AC")), "was merged into \"Zenith\"");
    }

    @Test
    void an_unknown_partner_is_refused() {
        assertThatThrownBy(() -> send(new UndoMerge(new PartnerId("nobody"), "Why")))
                .isInstanceOf(CommandRefused.Unknown.class)
                .hasMessageContaining("There is no partner");
        assertThatThrownBy(() -> send(merge(acme, new PartnerId("nobody")))).isInstanceOf(CommandRefused.Unknown.class);
    }

    @Test
    void a_sender_who_saw_an_older_version_is_told_so() {
        send(rename("Apex", TODAY));

        assertThatThrownBy(() -> send(seen(0), rename("Summit", TODAY)))
                .isInstanceOf(CommandRefused.Stale.class)
                .hasMessageStartingWith("You decided upon version 0, and version 1 is there now.");
    }

    @RepeatedTest(10)
    void of_two_opposite_merges_at_once_exactly_one_wins() throws Exception {
        AtOnce both = AtOnce.send(2, sender -> send(sender == 0 ? merge(acme, zenith) : merge(zenith, acme)));

        assertThat(both.answers()).hasSize(1);
        assertThat(both.refusals()).hasSize(1);
        assertThat(office.entries())
                .extracting(entry -> entry.type())
                .containsOnlyOnce("PartnerMerged")
                .containsOnlyOnce("PartnerAbsorbed");
    }

    private Written send(PartnerCommand command) {
        return send(officer(), command);
    }

    private Written send(RequestContext context, PartnerCommand command) {
        return office.commands().change(context, command, command.partner().value(), command);
    }

    private void refused(ThrowingCallable sent, String saying) {
        long head = office.ledger().head().position();
        assertThatThrownBy(sent).isInstanceOf(CommandRefused.RuleBroken.class).hasMessageContaining(saying);
        assertThat(office.ledger().head().position()).isEqualTo(head);
    }

    private List<String> story(PartnerId partner) {
        return office.story(partner.value());
    }

    private RenamePartner rename(String name, LocalDate effectiveOn) {
        return new RenamePartner(acme, name, effectiveOn, TODAY);
    }

    private ReclassifyPartner reclassify(LocalDate effectiveOn) {
        return new ReclassifyPartner(acme, PartnerType.ACADEMIA, Membership.ACADEMIA, effectiveOn, TODAY);
    }

    private ChangeShortNames shortNames(String... names) {
        return new ChangeShortNames(acme, List.of(names));
    }

    private static MergePartner merge(PartnerId partner, PartnerId into) {
        return new MergePartner(partner, into, "Same office");
    }
}
