package org.pactrail.pipeline.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.pipeline.body.PartnerName;
import org.pactrail.pipeline.body.Scheme;
import org.pactrail.pipeline.body.ShortNames;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.partner.PartnerCommand.ChangeShortNames;
import org.pactrail.pipeline.partner.PartnerCommand.IdentifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.MergePartner;
import org.pactrail.pipeline.partner.PartnerCommand.ReclassifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.RenamePartner;
import org.pactrail.pipeline.partner.PartnerCommand.UndoMerge;
import org.pactrail.web.Needs;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Role;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changes of a partner after it is registered. */
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

    record Renaming(PartnerName name, LocalDate effectiveOn) {}

    record Classification(PartnerType type, Membership membership, LocalDate effectiveOn) {}

    record Identifier(Scheme scheme, OneLine identifier) {}

    /** @param shortNames all that the partner is to have from now on */
    record ShortNaming(ShortNames shortNames) {}

    record Merge(PartnerId into, @Nullable Prose reason) {}

    record MergeReversal(Prose reason) {}

    @PostMapping("/name")
    ResponseEntity<Map<String, String>> rename(
            RequestContext context, @PathVariable PartnerId id, @RequestBody Renaming body) {
        return send(context, body, new RenamePartner(id, body.name().text(), body.effectiveOn(), LocalDate.now(clock)));
    }

    @PostMapping("/classification")
    ResponseEntity<Map<String, String>> reclassify(
            RequestContext context, @PathVariable PartnerId id, @RequestBody Classification body) {
        return send(
                context,
                body,
                new ReclassifyPartner(id, body.type(), body.membership(), body.effectiveOn(), LocalDate.now(clock)));
    }

    @PostMapping("/identifiers")
    ResponseEntity<Map<String, String>> identify(
            RequestContext context, @PathVariable PartnerId id, @RequestBody Identifier body) {
        return send(
                context,
                body,
                new IdentifyPartner(id, body.scheme().code(), body.identifier().text()));
    }

    @PostMapping("/short-names")
    ResponseEntity<Map<String, String>> changeShortNames(
            RequestContext context, @PathVariable PartnerId id, @RequestBody ShortNaming body) {
        return send(context, body, new ChangeShortNames(id, body.shortNames().texts()));
    }

    @PostMapping("/merge")
    ResponseEntity<Map<String, String>> merge(
            RequestContext context, @PathVariable PartnerId id, @RequestBody Merge body) {
        String reason = body.reason() == null ? null : body.reason().text();
        return send(context, body, new MergePartner(id, body.into(), reason));
    }

    @PostMapping("/merge/reversal")
    ResponseEntity<Map<String, String>> undoMerge(
            RequestContext context, @PathVariable PartnerId id, @RequestBody MergeReversal body) {
        return send(context, body, new UndoMerge(id, body.reason().text()));
    }

    private ResponseEntity<Map<String, String>> send(RequestContext context, Record body, PartnerCommand command) {
        return commands.change(context, body, command.partner().value(), command)
                .asResponse();
    }
}
