package org.pactrail.pipeline.partnership;

/**
 * Holds the office's choice whether a change to a signed agreement waits for another user's approval.
 *
 * @param needed false where the office trusts its officers to amend, correct and cancel alone
 */
public record ApprovalPolicy(boolean needed) {}
