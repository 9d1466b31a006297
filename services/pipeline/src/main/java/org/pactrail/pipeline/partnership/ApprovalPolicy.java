package org.pactrail.pipeline.partnership;

/**
 * Whether a change to a signed agreement waits for somebody else's approval.
 *
 * @param needed false where the office trusts its officers to amend, correct and cancel alone
 */
public record ApprovalPolicy(boolean needed) {}
