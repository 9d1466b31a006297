package org.pactrail.pipeline.imports;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.exchange.Columns;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.imports.file.CsvRow;
import org.pactrail.pipeline.imports.file.RowRefused;
import org.pactrail.pipeline.partner.PartnerFacts;
import org.pactrail.pipeline.partner.RegisterPartner;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportAgreement;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportProspect;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Written;

/**
 * Decides each row of one import and, unless it is a dry run, writes it. Partners come first, one by one; agreements follow, on many
 * threads.
 */
final class ImportRun {
    private final RowDecisions by;
    private final String user;
    private final String batch;
    private final boolean dryRun;
    private final LocalDate today;
    private final PartnerNames names;
    private final AgreementReader reader;
    private final ProspectReader prospects;

    ImportRun(RowDecisions by, String user, String batch, boolean dryRun) {
        this.by = by;
        this.user = user;
        this.batch = batch;
        this.dryRun = dryRun;
        this.today = LocalDate.now(by.clock());
        this.names = new PartnerNames(by.claims(), by.partners());
        this.reader = new AgreementReader(names, by.valuation(), by.priorities());
        this.prospects = new ProspectReader(reader, by.valuation());
    }

    RowOutcome partner(CsvRow row) {
        try {
            RegisterPartner command =
                    PartnerReader.read(row, new PartnerId(UUID.randomUUID().toString()));
            Optional<PartnerId> known = names.find(command.name());
            return known.isPresent() ? alreadyThere(row, command, known.get()) : register(row, command);
        } catch (RowRefused refused) {
            return RowOutcome.refused(refused);
        } catch (CommandRefused refused) {
            return RowOutcome.refused(row, "name", String.valueOf(refused.getMessage()));
        }
    }

    /** Decides an agreement that the ledger lacks. An agreement whose import was reversed may come again, under a key that counts up. */
    List<RowOutcome> agreement(AgreementRows agreement) {
        String first = "import " + agreement.digest();
        String key = first;
        Optional<String> made = by.commands().madeWith(key);
        for (int again = 2; made.isPresent() && wasReversed(made.get(), agreement); again++) {
            key = first + " again " + again;
            made = by.commands().madeWith(key);
        }
        return made.isPresent() ? duplicates(agreement, made.get()) : decide(agreement, key);
    }

    private boolean wasReversed(String id, AgreementRows agreement) {
        Optional<PartnershipId> holder =
                by.claims().partnershipOf(agreement.first().text("reference"));
        return !holder.equals(Optional.of(new PartnershipId(id)));
    }

    private static List<RowOutcome> duplicates(AgreementRows agreement, String id) {
        return each(agreement, row -> RowOutcome.duplicate(row, id));
    }

    /**
     * Decides a prospect or a negotiation; one that the ledger has already is a duplicate.
     *
     * @param row of a prospect or a negotiation
     */
    RowOutcome prospect(CsvRow row) {
        try {
            MessageDigest sha = DigestUtils.getSha256Digest();
            row.digest(Columns.PIPELINE, sha);
            String key = "import " + HexFormat.of().formatHex(sha.digest());
            return by.commands()
                    .madeWith(key)
                    .map(id -> RowOutcome.duplicate(row, id))
                    .orElseGet(() -> open(row, key));
        } catch (RowRefused refused) {
            return RowOutcome.refused(refused);
        } catch (CommandRefused refused) {
            return RowOutcome.refused(row, null, String.valueOf(refused.getMessage()));
        }
    }

    private RowOutcome open(CsvRow row, String key) {
        PartnershipId partnership = new PartnershipId(UUID.randomUUID().toString());
        ImportProspect command = prospects.read(row, partnership, today);
        if (dryRun) {
            return RowOutcome.accepted(row, null);
        }
        String id = partnership.value();
        Written answer =
                by.commands().create(context(key), key, Subject.of(partnership), "/api/partnerships/" + id, command);
        return answer.id().equals(id) ? RowOutcome.accepted(row, id) : RowOutcome.duplicate(row, answer.id());
    }

    private List<RowOutcome> decide(AgreementRows agreement, String key) {
        try {
            return sign(agreement, key);
        } catch (RowRefused refused) {
            // another import may have written the same agreement meanwhile, whose reference is then taken by itself
            return by.commands()
                    .madeWith(key)
                    .map(id -> duplicates(agreement, id))
                    .orElseGet(() -> each(agreement, row -> refused(row, refused)));
        } catch (CommandRefused refused) {
            return each(agreement, row -> RowOutcome.refused(row, null, String.valueOf(refused.getMessage())));
        }
    }

    private RowOutcome register(CsvRow row, RegisterPartner command) {
        if (dryRun) {
            RowOutcome accepted = warned(RowOutcome.accepted(row, null), command);
            names.expect(command);
            return accepted;
        }
        String id = command.partner().value();
        try {
            by.commands().create(context(null), command, Subject.of(command.partner()), "/api/partners/" + id, command);
        } catch (CommandRefused.Taken raced) {
            PartnerId holder = by.claims().partnerNamed(command.name()).orElseThrow(() -> raced);
            names.know(command.name(), holder);
            return alreadyThere(row, command, holder);
        }
        names.bring(command);
        return warned(RowOutcome.accepted(row, id), command);
    }

    /** Adds warnings about like names in the ledger, and in a dry run among the partners before it in the file. */
    private RowOutcome warned(RowOutcome accepted, RegisterPartner command) {
        return accepted.warning(by.likely().of(command.name(), command.partner(), names.foretold()).stream()
                .map(Object::toString)
                .toList());
    }

    /** Accepts the same partner again as a duplicate, and refuses another one of the same name. */
    private RowOutcome alreadyThere(CsvRow row, RegisterPartner command, PartnerId known) {
        Optional<PartnerFacts> brought = names.brought(known);
        PartnerFacts there = brought.orElseGet(() -> by.partners().get(known));
        refuseUnlessSame(row, "type", there.type(), command.type());
        refuseUnlessSame(row, "membership", there.membership(), command.membership());
        refuseUnlessSame(row, "country", there.country(), command.country());
        return RowOutcome.duplicate(row, dryRun && brought.isPresent() ? null : known.value());
    }

    private static void refuseUnlessSame(CsvRow row, String column, Object there, Object stated) {
        if (!there.equals(stated)) {
            throw new RowRefused(
                    row,
                    column,
                    "is " + stated + ", but this partner is registered with " + there + "; leave the row out");
        }
    }

    private List<RowOutcome> sign(AgreementRows agreement, String key) {
        PartnershipId partnership = new PartnershipId(UUID.randomUUID().toString());
        ImportAgreement command = reader.read(agreement, partnership, user, today);
        refuseUnlessNew(agreement.first(), command);
        if (dryRun) {
            return each(agreement, row -> RowOutcome.accepted(row, null));
        }
        String id = partnership.value();
        Written answer = by.commands()
                .create(context(key), agreement.digest(), Subject.of(partnership), "/api/partnerships/" + id, command);
        boolean raced = !answer.id().equals(id);
        return each(agreement, row -> raced ? RowOutcome.duplicate(row, answer.id()) : RowOutcome.accepted(row, id));
    }

    private void refuseUnlessNew(CsvRow row, ImportAgreement command) {
        if (command.signedOn().isAfter(today)) {
            throw new RowRefused(row, "signed_on", "must not lie in the future; today is " + today + " (UTC)");
        }
        by.claims().partnershipOf(command.reference()).ifPresent(holder -> {
            throw new RowRefused(
                    row,
                    "reference",
                    "is taken by the partnership \"" + holder
                            + "\", whose agreement has other content; correct that one, or use another reference");
        });
    }

    private RequestContext context(@Nullable String key) {
        return new RequestContext(user, "import", batch, "import", null, key);
    }

    private static RowOutcome refused(CsvRow row, RowRefused refused) {
        return row == refused.row()
                ? RowOutcome.refused(refused)
                : RowOutcome.refused(row, null, "Row " + refused.row().number() + " of the same agreement is refused.");
    }

    private static List<RowOutcome> each(AgreementRows agreement, Function<CsvRow, RowOutcome> outcome) {
        return agreement.all().stream().map(outcome).toList();
    }
}
