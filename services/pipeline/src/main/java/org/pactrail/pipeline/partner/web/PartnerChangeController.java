package org.pactrail.pipeline.partner.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.partner.PartnerCommand;
import org.pactrail.pipeline.partner.PartnerCommand.ChangeShortNames;
import org.pactrail.pipeline.partner.PartnerCommand.IdentifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.MergePartner;
import org.pactrail.pipeline.partner.PartnerCommand.ReclassifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.RenamePartner;
import org.pactrail.pipeline.partner.PartnerCommand.UndoMerge;
import org.pactrail.pipeline.value.PartnerName;
import org.pactrail.pipeline.value.Scheme;
import org.pactrail.pipeline.value.ShortNames;
import org.pactrail.web.RequestContext;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes changes of a registered partner: name, class, identifiers, merge. */
@Needs(Role.OFFICER)
@RestController
@RequestMapping("/api/partners/{id}")
final class PartnerChangeController {
    private final Commands commands;
    private final Clock clock;

    PartnerChangeController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record RenamingBody(PartnerName name, LocalDate effectiveOn) {}

    record ClassificationBody(PartnerType type, Membership membership, LocalDate effectiveOn) {}

    record IdentifierBody(Scheme scheme, OneLine identifier) {}

    /**
     * Replaces the short names of a partner.
     *
     * @param shortNames all short names from now on
     */
    record ShortNamesBody(ShortNames shortNames) {}

    record MergeBody(PartnerId into, @Nullable Prose reason) {}

    record MergeReversalBody(Prose reason) {}

    @PostMapping("/name")
    ResponseEntity<Map<String, String>> rename(
            RequestContext context, @PathVariable PartnerId id, @RequestBody RenamingBody body) {
        return send(context, body, new RenamePartner(id, body.name().text(), body.effectiveOn(), LocalDate.now(clock)));
    }

    @PostMapping("/classification")
    ResponseEntity<Map<String, String>> reclassify(
            RequestContext context, @PathVariable PartnerId id, @RequestBody ClassificationBody body) {
        return send(
                context,
                body,
                new ReclassifyPartner(id, body.type(), body.membership(), body.effectiveOn(), LocalDate.now(clock)));
    }

    @PostMapping("/identifiers")
    ResponseEntity<Map<String, String>> identify(
            RequestContext context, @PathVariable PartnerId id, @RequestBody IdentifierBody body) {
        return send(
                context,
                body,
                new IdentifyPartner(id, body.scheme().code(), body.identifier().text()));
    }

    @PostMapping("/short-names")
    ResponseEntity<Map<String, String>> changeShortNames(
            RequestContext context, @PathVariable PartnerId id, @RequestBody ShortNamesBody body) {
        return send(context, body, new ChangeShortNames(id, body.shortNames().texts()));
    }

    @PostMapping("/merge")
    ResponseEntity<Map<String, String>> merge(
            RequestContext context, @PathVariable PartnerId id, @RequestBody MergeBody body) {
        String reason = body.reason() == null ? null : body.reason().text();
        return send(context, body, new MergePartner(id, body.into(), reason));
    }

    @PostMapping("/merge/reversal")
    ResponseEntity<Map<String, String>> undoMerge(
            RequestContext context, @PathVariable PartnerId id, @RequestBody MergeReversalBody body) {
        return send(context, body, new UndoMerge(id, body.reason().text()));
    }

    private ResponseEntity<Map<String, String>> send(RequestContext context, Record body, PartnerCommand command) {
        return commands.change(context, body, Subject.of(command.partner()), command)
                .asResponse();
    }
}
