package org.pactrail.events;

/**
 * Describes a fact that happened and is stored for ever. The user who sent the command and the time of recording are not part of an event
 * but of its entry.
 */
public sealed interface PactrailEvent
        permits PartnerEvent, PartnershipEvent, ClaimEvent, RatesEvent, FilterEvent, EditionEvent, VoidingEvent {}
