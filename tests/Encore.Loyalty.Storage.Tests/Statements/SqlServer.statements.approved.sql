-- BeginWrite
SET TRANSACTION ISOLATION LEVEL READ COMMITTED; BEGIN TRANSACTION

-- Commit
COMMIT TRANSACTION

-- Rollback
IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION; SET TRANSACTION ISOLATION LEVEL READ COMMITTED

-- BeginSnapshot
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; BEGIN TRANSACTION

-- EndSnapshot
COMMIT TRANSACTION; SET TRANSACTION ISOLATION LEVEL READ COMMITTED

-- BookmarkStatements.Begin
INSERT INTO [encore_bookmark] (scope, name, reached, since_at, held_until, version) SELECT @p1, @p2, @p3, @p4, @p5, @p6 WHERE NOT EXISTS (SELECT 1 FROM [encore_bookmark] WITH (UPDLOCK, HOLDLOCK) WHERE scope = @p1 AND name = @p2)

-- BookmarkStatements.Find
SELECT scope, name, reached, since_at, held_until, version FROM [encore_bookmark] WHERE scope = @p1 AND name = @p2

-- BookmarkStatements.Move
UPDATE [encore_bookmark] SET reached = @p1, held_until = @p2, version = version + 1
WHERE scope = @p3 AND name = @p4 AND version = @p5

-- CaseStatements.Count
SELECT COUNT(*), COALESCE(SUM(CASE WHEN due_at <= @p1 THEN 1 ELSE 0 END), 0) FROM [encore_case] WHERE scope = @p2 AND is_open = 1

-- CaseStatements.List
SELECT member, id, scope, rule_id, cause, topic, status, is_open, assignee, opened_at, due_at, closed_at, notes, version FROM [encore_case]
WHERE scope = @p1 AND is_open = @p2 AND due_at >= @p3 AND due_at <= @p4
AND (due_at > @p5 OR member > @p6 OR (member = @p7 AND id > @p8))
AND (1 = @p9 OR assignee = @p10) AND (1 = @p11 OR topic = @p12)
ORDER BY due_at, member, id OFFSET 0 ROWS FETCH NEXT @p13 ROWS ONLY

-- ErasureStatements.Removals [0]
UPDATE [encore_referral] SET referrer = NULL WHERE referrer = @p1

-- ErasureStatements.Removals [1]
DELETE FROM [encore_referral_code] WHERE member = @p1

-- ErasureStatements.Renames [0]
UPDATE [encore_member] SET member = @p1 WHERE member = @p2

-- ErasureStatements.Renames [10]
UPDATE [encore_status_change] SET member = @p1, reason = '' WHERE member = @p2

-- ErasureStatements.Renames [1]
UPDATE [encore_entry] SET member = @p1, note = NULL WHERE member = @p2

-- ErasureStatements.Renames [2]
UPDATE [encore_lot] SET member = @p1 WHERE member = @p2

-- ErasureStatements.Renames [3]
UPDATE [encore_voucher] SET member = @p1, order_id = NULL, closing = NULL, status = CASE WHEN status < 2 THEN 3 ELSE status END WHERE member = @p2

-- ErasureStatements.Renames [4]
UPDATE [encore_inbox] SET member = @p1, payload = '', result = NULL, status = 1 WHERE member = @p2

-- ErasureStatements.Renames [5]
UPDATE [encore_outbox] SET member = @p1, figures = '{}', problem = NULL, status = CASE WHEN status = 0 THEN 2 ELSE status END WHERE member = @p2

-- ErasureStatements.Renames [6]
UPDATE [encore_activity] SET member = @p1 WHERE member = @p2

-- ErasureStatements.Renames [7]
UPDATE [encore_survey_invitation] SET member = @p1, token = NULL, texts = NULL WHERE member = @p2

-- ErasureStatements.Renames [8]
UPDATE [encore_case] SET member = @p1, assignee = '', notes = '[]', status = 2, is_open = 0 WHERE member = @p2

-- ErasureStatements.Renames [9]
UPDATE [encore_referral] SET member = @p1, email_mark = NULL, address_mark = NULL, device_mark = NULL, ip_mark = NULL, details = '{}' WHERE member = @p2

-- InboxStatements.Fail
UPDATE [encore_inbox] SET attempts = attempts + 1, result = @p1, status = @p2, try_at = @p3
WHERE member = @p4 AND id = @p5 AND status < 1

-- InboxStatements.HashOf
SELECT content_hash, payload FROM [encore_inbox] WHERE member = @p1 AND event_key = @p2

-- InboxStatements.Pending
SELECT id, member, scope, event_key, origin, kind, payload, content_hash, occurred_at, recorded_at, status, attempts, result, try_at FROM [encore_inbox]
WHERE scope = @p1 AND status = 0 AND (try_at IS NULL OR try_at <= @p2) ORDER BY occurred_at, id OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- InboxStatements.Problems
SELECT id, member, scope, event_key, origin, kind, payload, content_hash, occurred_at, recorded_at, status, attempts, result, try_at FROM [encore_inbox] WHERE scope = @p1 AND status >= 2 ORDER BY id DESC OFFSET 0 ROWS FETCH NEXT @p2 ROWS ONLY

-- InboxStatements.Record
INSERT INTO [encore_inbox] (member, scope, event_key, origin, kind, payload, content_hash, occurred_at, recorded_at, status, attempts, result, try_at) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13 WHERE NOT EXISTS (SELECT 1 FROM [encore_inbox] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1 AND event_key = @p3)

-- LedgerStatements.Account
SELECT m.member, m.scope, m.status, m.version, m.last_sequence, m.head_hash, m.last_effective_at, m.issued, m.pending, m.available, m.reserved, m.redeemed, m.expired, m.clawed_back, m.adjusted, m.deficit, m.next_due_at, m.reservations, m.merged_into, m.absorbed, m.profile, l.member, l.lot, l.source, l.rule_id, l.kind, l.matures_at, l.expires_at, l.redeemable_for, l.granted, l.pending, l.available, l.reserved, l.expired, l.is_open
FROM [encore_member] m LEFT JOIN [encore_lot] l ON l.member = m.member AND l.is_open = 1 WHERE m.member = @p1

-- LedgerStatements.ActivitiesOfSources (1)
SELECT member, source, rule_id, happened_at, orders, spent, points FROM [encore_activity] WHERE member = @p1 AND source IN (@p2)

-- LedgerStatements.ActivitiesOfSources (4)
SELECT member, source, rule_id, happened_at, orders, spent, points FROM [encore_activity] WHERE member = @p1 AND source IN (@p2, @p3, @p4, @p5)

-- LedgerStatements.ActivitiesSince
SELECT member, source, rule_id, happened_at, orders, spent, points FROM [encore_activity] WHERE member = @p1 AND happened_at >= @p2

-- LedgerStatements.AppendEntry
INSERT INTO [encore_entry] (member, sequence, from_account, to_account, points, lot, reason, source, rule_id, program_version, details, recorded_at, effective_at, actor, previous_hash, note) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16 WHERE NOT EXISTS (SELECT 1 FROM [encore_entry] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1 AND sequence = @p2)

-- LedgerStatements.CompleteItem
UPDATE [encore_inbox] SET status = @p1, result = @p2 WHERE member = @p3 AND id = @p4 AND status < 1

-- LedgerStatements.Counters (1)
SELECT name, taken FROM [encore_counter] WHERE scope = @p1 AND name IN (@p2)

-- LedgerStatements.Counters (4)
SELECT name, taken FROM [encore_counter] WHERE scope = @p1 AND name IN (@p2, @p3, @p4, @p5)

-- LedgerStatements.DropActivities
DELETE FROM [encore_activity] WHERE member = @p1

-- LedgerStatements.EmptyItem
UPDATE [encore_inbox] SET status = @p1, result = @p2, payload = '' WHERE member = @p3 AND id = @p4 AND status < 1

-- LedgerStatements.EntriesOfSources (1)
SELECT e.member, e.sequence, e.from_account, e.to_account, e.points, e.lot, e.reason, e.source, e.rule_id, e.program_version, e.details, e.recorded_at, e.effective_at, e.actor, e.previous_hash, e.note, l.member, l.lot, l.source, l.rule_id, l.kind, l.matures_at, l.expires_at, l.redeemable_for, l.granted, l.pending, l.available, l.reserved, l.expired, l.is_open
FROM [encore_entry] e LEFT JOIN [encore_lot] l ON l.member = e.member AND l.lot = e.lot WHERE e.member = @p1 AND e.source IN (@p2)

-- LedgerStatements.EntriesOfSources (4)
SELECT e.member, e.sequence, e.from_account, e.to_account, e.points, e.lot, e.reason, e.source, e.rule_id, e.program_version, e.details, e.recorded_at, e.effective_at, e.actor, e.previous_hash, e.note, l.member, l.lot, l.source, l.rule_id, l.kind, l.matures_at, l.expires_at, l.redeemable_for, l.granted, l.pending, l.available, l.reserved, l.expired, l.is_open
FROM [encore_entry] e LEFT JOIN [encore_lot] l ON l.member = e.member AND l.lot = e.lot WHERE e.member = @p1 AND e.source IN (@p2, @p3, @p4, @p5)

-- LedgerStatements.EntriesOfVouchers (1)
SELECT e.member, e.sequence, e.from_account, e.to_account, e.points, e.lot, e.reason, e.source, e.rule_id, e.program_version, e.details, e.recorded_at, e.effective_at, e.actor, e.previous_hash, e.note, l.member, l.lot, l.source, l.rule_id, l.kind, l.matures_at, l.expires_at, l.redeemable_for, l.granted, l.pending, l.available, l.reserved, l.expired, l.is_open
FROM [encore_entry] e LEFT JOIN [encore_lot] l ON l.member = e.member AND l.lot = e.lot WHERE e.member = @p1 AND e.source IN (SELECT v.source FROM [encore_voucher] v WHERE v.member = @p2 AND v.code IN (@p3))

-- LedgerStatements.EntriesOfVouchers (4)
SELECT e.member, e.sequence, e.from_account, e.to_account, e.points, e.lot, e.reason, e.source, e.rule_id, e.program_version, e.details, e.recorded_at, e.effective_at, e.actor, e.previous_hash, e.note, l.member, l.lot, l.source, l.rule_id, l.kind, l.matures_at, l.expires_at, l.redeemable_for, l.granted, l.pending, l.available, l.reserved, l.expired, l.is_open
FROM [encore_entry] e LEFT JOIN [encore_lot] l ON l.member = e.member AND l.lot = e.lot WHERE e.member = @p1 AND e.source IN (SELECT v.source FROM [encore_voucher] v WHERE v.member = @p2 AND v.code IN (@p3, @p4, @p5, @p6))

-- LedgerStatements.Erasure.Removals [0]
UPDATE [encore_referral] SET referrer = NULL WHERE referrer = @p1

-- LedgerStatements.Erasure.Removals [1]
DELETE FROM [encore_referral_code] WHERE member = @p1

-- LedgerStatements.Erasure.Renames [0]
UPDATE [encore_member] SET member = @p1 WHERE member = @p2

-- LedgerStatements.Erasure.Renames [10]
UPDATE [encore_status_change] SET member = @p1, reason = '' WHERE member = @p2

-- LedgerStatements.Erasure.Renames [1]
UPDATE [encore_entry] SET member = @p1, note = NULL WHERE member = @p2

-- LedgerStatements.Erasure.Renames [2]
UPDATE [encore_lot] SET member = @p1 WHERE member = @p2

-- LedgerStatements.Erasure.Renames [3]
UPDATE [encore_voucher] SET member = @p1, order_id = NULL, closing = NULL, status = CASE WHEN status < 2 THEN 3 ELSE status END WHERE member = @p2

-- LedgerStatements.Erasure.Renames [4]
UPDATE [encore_inbox] SET member = @p1, payload = '', result = NULL, status = 1 WHERE member = @p2

-- LedgerStatements.Erasure.Renames [5]
UPDATE [encore_outbox] SET member = @p1, figures = '{}', problem = NULL, status = CASE WHEN status = 0 THEN 2 ELSE status END WHERE member = @p2

-- LedgerStatements.Erasure.Renames [6]
UPDATE [encore_activity] SET member = @p1 WHERE member = @p2

-- LedgerStatements.Erasure.Renames [7]
UPDATE [encore_survey_invitation] SET member = @p1, token = NULL, texts = NULL WHERE member = @p2

-- LedgerStatements.Erasure.Renames [8]
UPDATE [encore_case] SET member = @p1, assignee = '', notes = '[]', status = 2, is_open = 0 WHERE member = @p2

-- LedgerStatements.Erasure.Renames [9]
UPDATE [encore_referral] SET member = @p1, email_mark = NULL, address_mark = NULL, device_mark = NULL, ip_mark = NULL, details = '{}' WHERE member = @p2

-- LedgerStatements.FactsOfSources (1)
SELECT id, member, scope, event_key, origin, kind, payload, content_hash, occurred_at, recorded_at, status, attempts, result, try_at FROM [encore_inbox] WHERE member = @p1 AND origin IN (@p2) AND status <> 3

-- LedgerStatements.FactsOfSources (4)
SELECT id, member, scope, event_key, origin, kind, payload, content_hash, occurred_at, recorded_at, status, attempts, result, try_at FROM [encore_inbox] WHERE member = @p1 AND origin IN (@p2, @p3, @p4, @p5) AND status <> 3

-- LedgerStatements.Figures
SELECT COUNT(*), COALESCE(SUM(spent), 0), MIN(happened_at), MAX(happened_at) FROM [encore_activity] WHERE member = @p1 AND rule_id = '' AND orders > 0

-- LedgerStatements.FreeCodes
SELECT code FROM [encore_pool_code] WHERE scope = @p1 AND pool = @p2 AND voucher IS NULL ORDER BY code OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- LedgerStatements.HandVoucher
UPDATE [encore_voucher] SET member = @p1, source = @p2 WHERE member = @p3 AND code = @p4 AND status = @p5

-- LedgerStatements.InsertAccount
INSERT INTO [encore_member] (member, scope, status, version, last_sequence, head_hash, last_effective_at, issued, pending, available, reserved, redeemed, expired, clawed_back, adjusted, deficit, next_due_at, reservations, merged_into, absorbed, profile) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21 WHERE NOT EXISTS (SELECT 1 FROM [encore_member] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1)

-- LedgerStatements.IssueVoucher
INSERT INTO [encore_voucher] (member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id, terms, closing, queue) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14 WHERE NOT EXISTS (SELECT 1 FROM [encore_voucher] WITH (UPDLOCK, HOLDLOCK) WHERE code = @p2)

-- LedgerStatements.MoveVoucher
UPDATE [encore_voucher] SET reward_id = @p1, kind = @p2, amount = @p3, currency = @p4, status = @p5,
issued_at = @p6, expires_at = @p7, source = @p8, order_id = @p9, terms = @p10, closing = @p11, queue = @p12
WHERE member = @p13 AND code = @p14 AND status = @p15

-- LedgerStatements.OpenCounter
INSERT INTO [encore_counter] (scope, name, taken) SELECT @p1, @p2, @p3 WHERE NOT EXISTS (SELECT 1 FROM [encore_counter] WITH (UPDLOCK, HOLDLOCK) WHERE scope = @p1 AND name = @p2)

-- LedgerStatements.PutActivity
UPDATE [encore_activity] WITH (UPDLOCK, HOLDLOCK) SET happened_at = @p4, orders = @p5, spent = @p6, points = @p7 WHERE member = @p1 AND source = @p2 AND rule_id = @p3; IF @@ROWCOUNT = 0 INSERT INTO [encore_activity] (member, source, rule_id, happened_at, orders, spent, points) VALUES (@p1, @p2, @p3, @p4, @p5, @p6, @p7)

-- LedgerStatements.PutLot
UPDATE [encore_lot] WITH (UPDLOCK, HOLDLOCK) SET source = @p3, rule_id = @p4, kind = @p5, matures_at = @p6, expires_at = @p7, redeemable_for = @p8, granted = @p9, pending = @p10, available = @p11, reserved = @p12, expired = @p13, is_open = @p14 WHERE member = @p1 AND lot = @p2; IF @@ROWCOUNT = 0 INSERT INTO [encore_lot] (member, lot, source, rule_id, kind, matures_at, expires_at, redeemable_for, granted, pending, available, reserved, expired, is_open) VALUES (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14)

-- LedgerStatements.PutMessage
INSERT INTO [encore_outbox] (member, scope, kind, figures, created_at, status, attempts, problem, try_at, sent_at, taken_by) VALUES (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)

-- LedgerStatements.PutStatus
INSERT INTO [encore_status_change] (member, version, changed_at, status, actor, reason) VALUES (@p1, @p2, @p3, @p4, @p5, @p6)

-- LedgerStatements.RecordFact
INSERT INTO [encore_inbox] (member, scope, event_key, origin, kind, payload, content_hash, occurred_at, recorded_at, status, attempts, result, try_at) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13 WHERE NOT EXISTS (SELECT 1 FROM [encore_inbox] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1 AND event_key = @p3)

-- LedgerStatements.Referral.Alike
SELECT email_mark, address_mark, device_mark, ip_mark FROM [encore_referral]
WHERE referrer = (SELECT c.member FROM [encore_referral_code] c WHERE c.scope = @p1 AND c.code = @p2) AND member <> @p3
AND (email_mark = @p4 OR address_mark = @p5 OR device_mark = @p6 OR ip_mark = @p7)
ORDER BY member OFFSET 0 ROWS FETCH NEXT @p8 ROWS ONLY

-- LedgerStatements.Referral.Code
SELECT scope, code, member, made_at, email_mark, address_mark, device_mark, ip_mark FROM [encore_referral_code] WHERE scope = @p1 AND code = @p2

-- LedgerStatements.Referral.Drop
DELETE FROM [encore_referral] WHERE member = @p1

-- LedgerStatements.Referral.Find
SELECT member, scope, referrer, code, status, claimed_at, email_mark, address_mark, device_mark, ip_mark, details FROM [encore_referral] WHERE member = @p1

-- LedgerStatements.Referral.Put
UPDATE [encore_referral] WITH (UPDLOCK, HOLDLOCK) SET scope = @p2, referrer = @p3, code = @p4, status = @p5, claimed_at = @p6, email_mark = @p7, address_mark = @p8, device_mark = @p9, ip_mark = @p10, details = @p11 WHERE member = @p1; IF @@ROWCOUNT = 0 INSERT INTO [encore_referral] (member, scope, referrer, code, status, claimed_at, email_mark, address_mark, device_mark, ip_mark, details) VALUES (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)

-- LedgerStatements.Referral.TakeCodes
UPDATE [encore_referral_code] SET member = @p1 WHERE member = @p2

-- LedgerStatements.Referral.TakeFriends
UPDATE [encore_referral] SET referrer = @p1 WHERE referrer = @p2

-- LedgerStatements.ReopenItems
UPDATE [encore_inbox] SET status = 0, result = NULL WHERE member = @p1 AND status = 2 AND result LIKE @p2

-- LedgerStatements.RuleTotals (1)
SELECT rule_id, COUNT(*), COALESCE(SUM(points), 0) FROM [encore_activity] WHERE member = @p1 AND rule_id IN (@p2) GROUP BY rule_id

-- LedgerStatements.RuleTotals (4)
SELECT rule_id, COUNT(*), COALESCE(SUM(points), 0) FROM [encore_activity] WHERE member = @p1 AND rule_id IN (@p2, @p3, @p4, @p5) GROUP BY rule_id

-- LedgerStatements.Surveys.Answer
UPDATE [encore_survey_invitation] SET token = @p1, answered = @p2, answered_at = @p3, times = @p4, answers = @p5, texts = @p6
WHERE member = @p7 AND id = @p8 AND times = @p9

-- LedgerStatements.Surveys.Cases
SELECT member, id, scope, rule_id, cause, topic, status, is_open, assignee, opened_at, due_at, closed_at, notes, version FROM [encore_case] WHERE member = @p1 ORDER BY id

-- LedgerStatements.Surveys.ChangeCase
UPDATE [encore_case] SET topic = @p1, status = @p2, is_open = @p3, assignee = @p4,
opened_at = @p5, due_at = @p6, closed_at = @p7, notes = @p8, version = @p9
WHERE member = @p10 AND id = @p11 AND version = @p12

-- LedgerStatements.Surveys.Invitations
SELECT member, id, scope, survey, wave, token, invited_at, expires_at, answered, answered_at, times, answers, texts FROM [encore_survey_invitation] WHERE member = @p1 ORDER BY id

-- LedgerStatements.Surveys.Invite
INSERT INTO [encore_survey_invitation] (member, id, scope, survey, wave, token, invited_at, expires_at, answered, answered_at, times, answers, texts) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13 WHERE NOT EXISTS (SELECT 1 FROM [encore_survey_invitation] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1 AND id = @p2)

-- LedgerStatements.Surveys.OpenCase
INSERT INTO [encore_case] (member, id, scope, rule_id, cause, topic, status, is_open, assignee, opened_at, due_at, closed_at, notes, version) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14 WHERE NOT EXISTS (SELECT 1 FROM [encore_case] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1 AND id = @p2)

-- LedgerStatements.TakeCode
UPDATE [encore_pool_code] SET voucher = @p1 WHERE scope = @p2 AND pool = @p3 AND code = @p4 AND voucher IS NULL

-- LedgerStatements.TakeFromCounter
UPDATE [encore_counter] SET taken = taken + @p1 WHERE scope = @p2 AND name = @p3 AND taken <= @p4

-- LedgerStatements.TakeVouchers
UPDATE [encore_voucher] SET member = @p1 WHERE member = @p2

-- LedgerStatements.UpdateAccount
UPDATE [encore_member] SET status = @p1, version = @p2, last_sequence = @p3, head_hash = @p4, last_effective_at = @p5,
issued = @p6, pending = @p7, available = @p8, reserved = @p9, redeemed = @p10,
expired = @p11, clawed_back = @p12, adjusted = @p13, deficit = @p14, next_due_at = @p15, reservations = @p16, merged_into = @p17, absorbed = @p18, profile = @p19
WHERE member = @p20 AND version = @p21

-- LedgerStatements.VouchersByCode (1)
SELECT member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id, terms, closing, queue FROM [encore_voucher] WHERE member = @p1 AND code IN (@p2)

-- LedgerStatements.VouchersByCode (4)
SELECT member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id, terms, closing, queue FROM [encore_voucher] WHERE member = @p1 AND code IN (@p2, @p3, @p4, @p5)

-- LedgerStatements.VouchersOfRewards (1)
SELECT member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id, terms, closing, queue FROM [encore_voucher] WHERE member = @p1 AND reward_id IN (@p2)

-- LedgerStatements.VouchersOfRewards (4)
SELECT member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id, terms, closing, queue FROM [encore_voucher] WHERE member = @p1 AND reward_id IN (@p2, @p3, @p4, @p5)

-- LedgerStatements.VouchersOfSources (1)
SELECT member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id, terms, closing, queue FROM [encore_voucher] WHERE member = @p1 AND source IN (@p2)

-- LedgerStatements.VouchersOfSources (4)
SELECT member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id, terms, closing, queue FROM [encore_voucher] WHERE member = @p1 AND source IN (@p2, @p3, @p4, @p5)

-- ListeningStatements.Answer
UPDATE [encore_survey_invitation] SET token = @p1, answered = @p2, answered_at = @p3, times = @p4, answers = @p5, texts = @p6
WHERE member = @p7 AND id = @p8 AND times = @p9

-- ListeningStatements.Cases
SELECT member, id, scope, rule_id, cause, topic, status, is_open, assignee, opened_at, due_at, closed_at, notes, version FROM [encore_case] WHERE member = @p1 ORDER BY id

-- ListeningStatements.ChangeCase
UPDATE [encore_case] SET topic = @p1, status = @p2, is_open = @p3, assignee = @p4,
opened_at = @p5, due_at = @p6, closed_at = @p7, notes = @p8, version = @p9
WHERE member = @p10 AND id = @p11 AND version = @p12

-- ListeningStatements.Invitations
SELECT member, id, scope, survey, wave, token, invited_at, expires_at, answered, answered_at, times, answers, texts FROM [encore_survey_invitation] WHERE member = @p1 ORDER BY id

-- ListeningStatements.Invite
INSERT INTO [encore_survey_invitation] (member, id, scope, survey, wave, token, invited_at, expires_at, answered, answered_at, times, answers, texts) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13 WHERE NOT EXISTS (SELECT 1 FROM [encore_survey_invitation] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1 AND id = @p2)

-- ListeningStatements.OpenCase
INSERT INTO [encore_case] (member, id, scope, rule_id, cause, topic, status, is_open, assignee, opened_at, due_at, closed_at, notes, version) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14 WHERE NOT EXISTS (SELECT 1 FROM [encore_case] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1 AND id = @p2)

-- MemberReferralStatements.Alike
SELECT email_mark, address_mark, device_mark, ip_mark FROM [encore_referral]
WHERE referrer = (SELECT c.member FROM [encore_referral_code] c WHERE c.scope = @p1 AND c.code = @p2) AND member <> @p3
AND (email_mark = @p4 OR address_mark = @p5 OR device_mark = @p6 OR ip_mark = @p7)
ORDER BY member OFFSET 0 ROWS FETCH NEXT @p8 ROWS ONLY

-- MemberReferralStatements.Code
SELECT scope, code, member, made_at, email_mark, address_mark, device_mark, ip_mark FROM [encore_referral_code] WHERE scope = @p1 AND code = @p2

-- MemberReferralStatements.Drop
DELETE FROM [encore_referral] WHERE member = @p1

-- MemberReferralStatements.Find
SELECT member, scope, referrer, code, status, claimed_at, email_mark, address_mark, device_mark, ip_mark, details FROM [encore_referral] WHERE member = @p1

-- MemberReferralStatements.Put
UPDATE [encore_referral] WITH (UPDLOCK, HOLDLOCK) SET scope = @p2, referrer = @p3, code = @p4, status = @p5, claimed_at = @p6, email_mark = @p7, address_mark = @p8, device_mark = @p9, ip_mark = @p10, details = @p11 WHERE member = @p1; IF @@ROWCOUNT = 0 INSERT INTO [encore_referral] (member, scope, referrer, code, status, claimed_at, email_mark, address_mark, device_mark, ip_mark, details) VALUES (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)

-- MemberReferralStatements.TakeCodes
UPDATE [encore_referral_code] SET member = @p1 WHERE member = @p2

-- MemberReferralStatements.TakeFriends
UPDATE [encore_referral] SET referrer = @p1 WHERE referrer = @p2

-- OutboxStatements.Fail
UPDATE [encore_outbox] SET attempts = attempts + 1, problem = @p1, status = @p2, try_at = @p3, taken_by = @p4
WHERE member = @p5 AND id = @p6 AND status < 1

-- OutboxStatements.Sent
UPDATE [encore_outbox] SET status = 1, sent_at = @p1 WHERE member = @p2 AND id = @p3 AND status < 1

-- OutboxStatements.Unsent
SELECT id, member, scope, kind, figures, created_at, status, attempts, problem, try_at, sent_at, taken_by FROM [encore_outbox]
WHERE scope = @p1 AND status = 0 AND (try_at IS NULL OR try_at <= @p2) ORDER BY created_at, id OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- ProgramStatements.BeginDraft
INSERT INTO [encore_program_draft] (scope, version, based_on, author, saved_at, document) SELECT @p1, @p2, @p3, @p4, @p5, @p6 WHERE NOT EXISTS (SELECT 1 FROM [encore_program_draft] WITH (UPDLOCK, HOLDLOCK) WHERE scope = @p1)

-- ProgramStatements.Draft
SELECT scope, version, based_on, author, saved_at, document FROM [encore_program_draft] WHERE scope = @p1

-- ProgramStatements.Publish
INSERT INTO [encore_program_version] (scope, number, effective_from, author, document, published_at, withdrawn_at, withdrawn_by) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8 WHERE NOT EXISTS (SELECT 1 FROM [encore_program_version] WITH (UPDLOCK, HOLDLOCK) WHERE scope = @p1 AND number = @p2)

-- ProgramStatements.RemoveDraft
DELETE FROM [encore_program_draft] WHERE scope = @p1 AND version = @p2

-- ProgramStatements.ReplaceDraft
UPDATE [encore_program_draft] SET version = @p1, based_on = @p2, author = @p3, saved_at = @p4, document = @p5
WHERE scope = @p6 AND version = @p7

-- ProgramStatements.Versions
SELECT scope, number, effective_from, author, document, published_at, withdrawn_at, withdrawn_by FROM [encore_program_version] WHERE scope = @p1 ORDER BY number

-- ProgramStatements.Withdraw
UPDATE [encore_program_version] SET withdrawn_at = @p1, withdrawn_by = @p2
WHERE scope = @p3 AND number = @p4 AND withdrawn_at IS NULL

-- ReaderStatements.Account
SELECT member, scope, status, version, last_sequence, head_hash, last_effective_at, issued, pending, available, reserved, redeemed, expired, clawed_back, adjusted, deficit, next_due_at, reservations, merged_into, absorbed, profile FROM [encore_member] WHERE member = @p1

-- ReaderStatements.AllLots
SELECT member, lot, source, rule_id, kind, matures_at, expires_at, redeemable_for, granted, pending, available, reserved, expired, is_open FROM [encore_lot] WHERE member = @p1 ORDER BY lot

-- ReaderStatements.Due
SELECT member FROM [encore_member] WHERE scope = @p1 AND next_due_at <= @p2 ORDER BY next_due_at, member OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- ReaderStatements.EntriesBefore
SELECT member, sequence, from_account, to_account, points, lot, reason, source, rule_id, program_version, details, recorded_at, effective_at, actor, previous_hash, note FROM [encore_entry] WHERE member = @p1 AND sequence < @p2 ORDER BY sequence DESC OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- ReaderStatements.EntriesBehind
SELECT member, sequence, from_account, to_account, points, lot, reason, source, rule_id, program_version, details, recorded_at, effective_at, actor, previous_hash, note FROM [encore_entry] WHERE member = @p1 AND sequence > @p2 ORDER BY sequence OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- ReaderStatements.MembersBehind
SELECT member, scope, status, version, last_sequence, head_hash, last_effective_at, issued, pending, available, reserved, redeemed, expired, clawed_back, adjusted, deficit, next_due_at, reservations, merged_into, absorbed, profile FROM [encore_member] WHERE member > @p1 AND member < @p2 ORDER BY member OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- ReaderStatements.MembersFrom
SELECT member, scope, status, version, last_sequence, head_hash, last_effective_at, issued, pending, available, reserved, redeemed, expired, clawed_back, adjusted, deficit, next_due_at, reservations, merged_into, absorbed, profile FROM [encore_member] WHERE member >= @p1 AND member < @p2 ORDER BY member OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- ReaderStatements.Totals
SELECT COUNT(*), COALESCE(SUM(last_sequence), 0), COALESCE(SUM(issued), 0), COALESCE(SUM(pending), 0), COALESCE(SUM(available), 0), COALESCE(SUM(reserved), 0),
COALESCE(SUM(redeemed), 0), COALESCE(SUM(expired), 0), COALESCE(SUM(clawed_back), 0), COALESCE(SUM(adjusted), 0), COALESCE(SUM(deficit), 0)
FROM [encore_member] WHERE member >= @p1 AND member < @p2

-- ReaderStatements.Vouchers
SELECT member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id, terms, closing, queue FROM [encore_voucher] WHERE member = @p1 ORDER BY issued_at DESC, code

-- RecordStatements.Activities
SELECT member, source, rule_id, happened_at, orders, spent, points FROM [encore_activity] WHERE member = @p1 ORDER BY happened_at, source, rule_id

-- RecordStatements.Facts
SELECT id, member, scope, event_key, origin, kind, payload, content_hash, occurred_at, recorded_at, status, attempts, result, try_at FROM [encore_inbox] WHERE member = @p1 ORDER BY id

-- RecordStatements.Messages
SELECT id, member, scope, kind, figures, created_at, status, attempts, problem, try_at, sent_at, taken_by FROM [encore_outbox] WHERE member = @p1 ORDER BY id

-- RecordStatements.Statuses
SELECT member, version, changed_at, status, actor, reason FROM [encore_status_change] WHERE member = @p1 ORDER BY version

-- RecordStatements.Surveys.Answer
UPDATE [encore_survey_invitation] SET token = @p1, answered = @p2, answered_at = @p3, times = @p4, answers = @p5, texts = @p6
WHERE member = @p7 AND id = @p8 AND times = @p9

-- RecordStatements.Surveys.Cases
SELECT member, id, scope, rule_id, cause, topic, status, is_open, assignee, opened_at, due_at, closed_at, notes, version FROM [encore_case] WHERE member = @p1 ORDER BY id

-- RecordStatements.Surveys.ChangeCase
UPDATE [encore_case] SET topic = @p1, status = @p2, is_open = @p3, assignee = @p4,
opened_at = @p5, due_at = @p6, closed_at = @p7, notes = @p8, version = @p9
WHERE member = @p10 AND id = @p11 AND version = @p12

-- RecordStatements.Surveys.Invitations
SELECT member, id, scope, survey, wave, token, invited_at, expires_at, answered, answered_at, times, answers, texts FROM [encore_survey_invitation] WHERE member = @p1 ORDER BY id

-- RecordStatements.Surveys.Invite
INSERT INTO [encore_survey_invitation] (member, id, scope, survey, wave, token, invited_at, expires_at, answered, answered_at, times, answers, texts) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13 WHERE NOT EXISTS (SELECT 1 FROM [encore_survey_invitation] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1 AND id = @p2)

-- RecordStatements.Surveys.OpenCase
INSERT INTO [encore_case] (member, id, scope, rule_id, cause, topic, status, is_open, assignee, opened_at, due_at, closed_at, notes, version) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14 WHERE NOT EXISTS (SELECT 1 FROM [encore_case] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1 AND id = @p2)

-- ReferralStatements.AddCode
INSERT INTO [encore_referral_code] (scope, code, member, made_at, email_mark, address_mark, device_mark, ip_mark) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8 WHERE NOT EXISTS (SELECT 1 FROM [encore_referral_code] WITH (UPDLOCK, HOLDLOCK) WHERE scope = @p1 AND code = @p2)

-- ReferralStatements.CodesOf
SELECT scope, code, member, made_at, email_mark, address_mark, device_mark, ip_mark FROM [encore_referral_code] WHERE member = @p1 ORDER BY made_at, code

-- ReferralStatements.Count
SELECT status, COUNT(*) FROM [encore_referral] WHERE referrer = @p1 GROUP BY status

-- ReferralStatements.Find
SELECT member, scope, referrer, code, status, claimed_at, email_mark, address_mark, device_mark, ip_mark, details FROM [encore_referral] WHERE member = @p1

-- ReferralStatements.FindCode
SELECT scope, code, member, made_at, email_mark, address_mark, device_mark, ip_mark FROM [encore_referral_code] WHERE scope = @p1 AND code = @p2

-- ReferralStatements.List
SELECT member, scope, referrer, code, status, claimed_at, email_mark, address_mark, device_mark, ip_mark, details FROM [encore_referral]
WHERE scope = @p1 AND status = @p2 AND claimed_at >= @p3 AND (claimed_at > @p4 OR member > @p5)
ORDER BY claimed_at, member OFFSET 0 ROWS FETCH NEXT @p6 ROWS ONLY

-- RewardStatements.AddCode
INSERT INTO [encore_pool_code] (scope, pool, code, added_at, voucher) SELECT @p1, @p2, @p3, @p4, @p5 WHERE NOT EXISTS (SELECT 1 FROM [encore_pool_code] WITH (UPDLOCK, HOLDLOCK) WHERE scope = @p1 AND pool = @p2 AND code = @p3)

-- RewardStatements.Find
SELECT member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id, terms, closing, queue FROM [encore_voucher] WHERE code = @p1

-- RewardStatements.Pools
SELECT pool, COUNT(*), COUNT(voucher) FROM [encore_pool_code] WHERE scope = @p1 GROUP BY pool

-- RewardStatements.Queue
SELECT member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id, terms, closing, queue FROM [encore_voucher]
WHERE queue IS NOT NULL AND queue = @p1 AND status = @p2 AND issued_at >= @p3 AND (issued_at > @p4 OR code > @p5)
ORDER BY issued_at, code OFFSET 0 ROWS FETCH NEXT @p6 ROWS ONLY

-- ScanStatements.DropLots
DELETE FROM [encore_lot] WHERE member = @p1

-- ScanStatements.EntriesBehind
SELECT member, sequence, from_account, to_account, points, lot, reason, source, rule_id, program_version, details, recorded_at, effective_at, actor, previous_hash, note FROM [encore_entry] WHERE member = @p1 AND sequence > @p2 ORDER BY sequence OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- ScanStatements.Heads
SELECT member, last_sequence FROM [encore_member] WHERE member > @p1 ORDER BY member OFFSET 0 ROWS FETCH NEXT @p2 ROWS ONLY

-- ScanStatements.InsertAccount
INSERT INTO [encore_member] (member, scope, status, version, last_sequence, head_hash, last_effective_at, issued, pending, available, reserved, redeemed, expired, clawed_back, adjusted, deficit, next_due_at, reservations, merged_into, absorbed, profile) SELECT @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21 WHERE NOT EXISTS (SELECT 1 FROM [encore_member] WITH (UPDLOCK, HOLDLOCK) WHERE member = @p1)

-- ScanStatements.PutLot
UPDATE [encore_lot] WITH (UPDLOCK, HOLDLOCK) SET source = @p3, rule_id = @p4, kind = @p5, matures_at = @p6, expires_at = @p7, redeemable_for = @p8, granted = @p9, pending = @p10, available = @p11, reserved = @p12, expired = @p13, is_open = @p14 WHERE member = @p1 AND lot = @p2; IF @@ROWCOUNT = 0 INSERT INTO [encore_lot] (member, lot, source, rule_id, kind, matures_at, expires_at, redeemable_for, granted, pending, available, reserved, expired, is_open) VALUES (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14)

-- ScanStatements.Range.Accounts
SELECT member, scope, status, version, last_sequence, head_hash, last_effective_at, issued, pending, available, reserved, redeemed, expired, clawed_back, adjusted, deficit, next_due_at, reservations, merged_into, absorbed, profile FROM [encore_member] WHERE member > @p1 AND member <= @p2

-- ScanStatements.Range.FirstEntries
SELECT member, sequence, from_account, to_account, points, lot, reason, source, rule_id, program_version, details, recorded_at, effective_at, actor, previous_hash, note FROM [encore_entry] WHERE member > @p1 AND member <= @p2 AND sequence <= @p3 ORDER BY member, sequence

-- ScanStatements.Range.Lots
SELECT member, lot, source, rule_id, kind, matures_at, expires_at, redeemable_for, granted, pending, available, reserved, expired, is_open FROM [encore_lot] WHERE member > @p1 AND member <= @p2 ORDER BY member, lot

-- ScanStatements.Range.Vouchers
SELECT member, code, source FROM [encore_voucher] WHERE member > @p1 AND member <= @p2

-- ScanStatements.Single.Accounts
SELECT member, scope, status, version, last_sequence, head_hash, last_effective_at, issued, pending, available, reserved, redeemed, expired, clawed_back, adjusted, deficit, next_due_at, reservations, merged_into, absorbed, profile FROM [encore_member] WHERE member = @p1

-- ScanStatements.Single.FirstEntries
SELECT member, sequence, from_account, to_account, points, lot, reason, source, rule_id, program_version, details, recorded_at, effective_at, actor, previous_hash, note FROM [encore_entry] WHERE member = @p1 AND sequence <= @p2 ORDER BY member, sequence

-- ScanStatements.Single.Lots
SELECT member, lot, source, rule_id, kind, matures_at, expires_at, redeemable_for, granted, pending, available, reserved, expired, is_open FROM [encore_lot] WHERE member = @p1 ORDER BY member, lot

-- ScanStatements.Single.Vouchers
SELECT member, code, source FROM [encore_voucher] WHERE member = @p1

-- ScanStatements.StrayFacts
SELECT member, id FROM [encore_inbox] WHERE member > @p1 AND member <= @p2 AND (status < 0 OR status > 4) ORDER BY id OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- ScanStatements.StrayMessages
SELECT member, id FROM [encore_outbox]
WHERE member > @p1 AND member <= @p2 AND (status < 0 OR status > 2 OR (status = 1 AND sent_at IS NULL) OR (status <> 1 AND sent_at IS NOT NULL)) ORDER BY id OFFSET 0 ROWS FETCH NEXT @p3 ROWS ONLY

-- ScanStatements.UpdateAccount
UPDATE [encore_member] SET version = @p1, last_sequence = @p2, head_hash = @p3, last_effective_at = @p4,
issued = @p5, pending = @p6, available = @p7, reserved = @p8, redeemed = @p9,
expired = @p10, clawed_back = @p11, adjusted = @p12, deficit = @p13, next_due_at = @p14, reservations = @p15, merged_into = @p16, absorbed = @p17, profile = @p18
WHERE member = @p19 AND version = @p20

-- SurveyStatements.Answered
SELECT member, id, scope, survey, wave, token, invited_at, expires_at, answered, answered_at, times, answers, texts FROM [encore_survey_invitation]
WHERE scope = @p1 AND survey = @p2 AND wave = @p3 AND answered = 1 AND member >= @p4 AND (member > @p5 OR id > @p6)
ORDER BY member, id OFFSET 0 ROWS FETCH NEXT @p7 ROWS ONLY

-- SurveyStatements.Ballots
SELECT scope, survey, wave, id, answers, texts FROM [encore_survey_ballot] WHERE scope = @p1 AND survey = @p2 AND wave = @p3 AND id > @p4 ORDER BY id OFFSET 0 ROWS FETCH NEXT @p5 ROWS ONLY

-- SurveyStatements.Cast
INSERT INTO [encore_survey_ballot] (scope, survey, wave, id, answers, texts) VALUES (@p1, @p2, @p3, @p4, @p5, @p6)

-- SurveyStatements.Find
SELECT member, id, scope, survey, wave, token, invited_at, expires_at, answered, answered_at, times, answers, texts FROM [encore_survey_invitation] WHERE token = @p1

-- SurveyStatements.Waves
SELECT wave, COUNT(*), SUM(answered), MIN(invited_at) FROM [encore_survey_invitation] WHERE scope = @p1 AND survey = @p2 GROUP BY wave

