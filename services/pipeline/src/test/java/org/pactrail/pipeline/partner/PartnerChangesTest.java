package org.pactrail.pipeline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.command.CommandContext;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.command.CommandRefused.Stale;
import org.pactrail.pipeline.command.CommandRefused.Taken;
import org.pactrail.pipeline.command.CommandRefused.Unknown;
import org.pactrail.pipeline.partner.PartnerCommand.IdentifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.MergePartner;
import org.pactrail.pipeline.partner.PartnerCommand.ReclassifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.RenamePartner;
import org.pactrail.pipeline.partner.PartnerCommand.UndoMerge;

/** What happens to a partner after it was registered. */
class PartnerChangesTest {
    private static final LocalDate TODAY = Office.TODAY;

    private final Office office = new Office();
    private final PartnerId acme = office.register("Acme");
    private final PartnerId apex = office.register("Apex");

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @Test
    void a_partner_is_renamed_and_keeps_its_former_name_for_itself() {
        send(rename(acme, "Acme Holding"));
        assertThat(office.claims().partnerNamed("ACME")).contains(acme);
        assertThat(office.claims().partnerNamed("acme holding")).contains(acme);
        send(rename(acme, "Acme"));
        assertThat(office.story(acme.value())).containsExactly("PartnerRegistered", "PartnerRenamed", "PartnerRenamed");
    }

    @Test
    void a_renaming_is_refused_to_the_name_it_has_to_anothers_and_from_the_future_on() {
        assertThatThrownBy(() -> send(rename(acme, "Acme")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("named so already");
        assertThatThrownBy(() -> send(rename(acme, " APEX "))).isInstanceOf(Taken.class);
        assertThatThrownBy(() -> send(new RenamePartner(acme, "Later", TODAY.plusDays(1), TODAY)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("lies in the future");
        assertThat(office.story(acme.value())).containsExactly("PartnerRegistered");
    }

    @Test
    void a_partner_is_reclassified_and_not_into_what_it_is() {
        send(new ReclassifyPartner(acme, PartnerType.ACADEMIA, Membership.ASSOCIATE, TODAY, TODAY));
        assertThatThrownBy(() ->
                        send(new ReclassifyPartner(acme, PartnerType.ACADEMIA, Membership.ASSOCIATE, TODAY, TODAY)))
                .hasMessageContaining("It is ACADEMIA and ASSOCIATE already");
    }

    @Test
    void a_partner_is_identified_once_in_each_scheme() {
        send(new IdentifyPartner(acme, "LEI", "529900"));
        send(new IdentifyPartner(acme, "LEI", "529901"));
        assertThatThrownBy(() -> send(new IdentifyPartner(acme, "LEI", "529901")))
                .hasMessageContaining("It has this LEI identifier already");
    }

    @Test
    void a_merge_stands_in_both_histories_and_so_does_its_undoing() {
        send(new MergePartner(acme, apex, null));
        send(new UndoMerge(acme, "They are two"));

        assertThat(office.story(acme.value()))
                .containsExactly("PartnerRegistered", "PartnerMerged", "PartnerMergeUndone");
        assertThat(office.story(apex.value()))
                .containsExactly("PartnerRegistered", "PartnerAbsorbed", "PartnerReleased");
        assertThatThrownBy(() -> send(new UndoMerge(acme, "Again"))).hasMessageContaining("nothing to undo");
    }

    @Test
    void a_merged_partner_is_left_alone_and_the_one_to_name_is_told() {
        send(new MergePartner(acme, apex, "Twice"));

        assertThatThrownBy(() -> send(rename(acme, "Other")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("\"Acme\" was merged into \"Apex\". Name that one instead, by its id \"" + apex);
        assertThatThrownBy(() -> send(new MergePartner(acme, apex, null))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> send(new MergePartner(apex, acme, null))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> office.negotiated(acme)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_merge_is_refused_with_itself_and_with_nobody() {
        assertThatThrownBy(() -> send(new MergePartner(acme, acme, null))).hasMessageContaining("into itself");
        assertThatThrownBy(() -> send(new MergePartner(acme, new PartnerId("nobody"), null)))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> send(new MergePartner(new PartnerId("nobody"), acme, null)))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void who_saw_an_older_version_is_told_what_changed_since() {
        send(rename(acme, "Acme Holding"));

        assertThatThrownBy(() -> send(Office.seen(0), rename(acme, "Acme Group")))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.changes()).singleElement().satisfies(change -> {
                            assertThat(change.event()).isEqualTo("PartnerRenamed");
                            assertThat(change.who()).isEqualTo("officer");
                        }));
    }

    @Test
    void of_two_merges_in_opposite_directions_at_one_moment_one_succeeds() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            PartnerId one = office.register("One " + round);
            PartnerId other = office.register("Other " + round);
            ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
            List<Thread> both = List.of(
                    Thread.ofPlatform().unstarted(() -> attempt(one, other, done)),
                    Thread.ofPlatform().unstarted(() -> attempt(other, one, done)));
            both.forEach(Thread::start);
            for (Thread thread : both) {
                thread.join();
            }
            assertThat(done).as("round %d", round).hasSize(1);
        }
    }

    private void attempt(PartnerId partner, PartnerId into, ConcurrentLinkedQueue<String> done) {
        try {
            send(new MergePartner(partner, into, null));
            done.add(partner.value());
        } catch (RuleBroken refused) {
            // the other one was faster
        }
    }

    private static RenamePartner rename(PartnerId partner, String name) {
        return new RenamePartner(partner, name, TODAY, TODAY);
    }

    private void send(PartnerCommand command) {
        send(Office.officer(), command);
    }

    private void send(CommandContext context, PartnerCommand command) {
        office.commands().change(context, command, command.partner().value(), command);
    }
}
