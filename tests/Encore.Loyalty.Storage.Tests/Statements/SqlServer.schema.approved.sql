-- Lock
DECLARE @taken INT; EXEC @taken = sp_getapplock @Resource = N'encore migrations encore_', @LockMode = 'Exclusive', @LockTimeout = 60000; SELECT CASE WHEN @taken >= 0 THEN 1 ELSE 0 END

-- The versions
IF OBJECT_ID(N'[encore_schema]', N'U') IS NULL CREATE TABLE [encore_schema] (version INT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (version))

-- Version 1
CREATE TABLE [encore_member] (member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, status INT NOT NULL, version BIGINT NOT NULL, last_sequence BIGINT NOT NULL, head_hash NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, last_effective_at BIGINT NOT NULL, issued BIGINT NOT NULL, pending BIGINT NOT NULL, available BIGINT NOT NULL, reserved BIGINT NOT NULL, redeemed BIGINT NOT NULL, expired BIGINT NOT NULL, clawed_back BIGINT NOT NULL, adjusted BIGINT NOT NULL, deficit BIGINT NOT NULL, next_due_at BIGINT, PRIMARY KEY (member))

-- Version 1
CREATE INDEX [encore_member_due] ON [encore_member] (scope, next_due_at, member) WHERE next_due_at IS NOT NULL

-- Version 1
CREATE TABLE [encore_entry] (member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, sequence BIGINT NOT NULL, from_account INT NOT NULL, to_account INT NOT NULL, points BIGINT NOT NULL, lot BIGINT NOT NULL, reason INT NOT NULL, source NVARCHAR(120) COLLATE Latin1_General_100_BIN2 NOT NULL, rule_id NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, program_version INT NOT NULL, details NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, recorded_at BIGINT NOT NULL, effective_at BIGINT NOT NULL, actor NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, previous_hash NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, PRIMARY KEY (member, sequence))

-- Version 1
CREATE INDEX [encore_entry_source] ON [encore_entry] (member, source)

-- Version 1
CREATE TABLE [encore_lot] (member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, lot BIGINT NOT NULL, source NVARCHAR(120) COLLATE Latin1_General_100_BIN2 NOT NULL, rule_id NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, kind NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, matures_at BIGINT, expires_at BIGINT, redeemable_for NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, granted BIGINT NOT NULL, pending BIGINT NOT NULL, available BIGINT NOT NULL, reserved BIGINT NOT NULL, expired BIGINT NOT NULL, is_open INT NOT NULL, PRIMARY KEY (member, lot))

-- Version 1
CREATE INDEX [encore_lot_open] ON [encore_lot] (member, lot) WHERE is_open = 1

-- Version 1
CREATE TABLE [encore_inbox] (id BIGINT IDENTITY(1, 1) NOT NULL, member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, event_key NVARCHAR(300) COLLATE Latin1_General_100_BIN2 NOT NULL, origin NVARCHAR(120) COLLATE Latin1_General_100_BIN2 NOT NULL, kind NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, payload NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, content_hash NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, occurred_at BIGINT NOT NULL, recorded_at BIGINT NOT NULL, status INT NOT NULL, attempts INT NOT NULL, result NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2, try_at BIGINT, PRIMARY KEY (id))

-- Version 1
CREATE UNIQUE INDEX [encore_inbox_key] ON [encore_inbox] (member, event_key)

-- Version 1
CREATE INDEX [encore_inbox_origin] ON [encore_inbox] (member, origin)

-- Version 1
CREATE INDEX [encore_inbox_pending] ON [encore_inbox] (scope, occurred_at, id) WHERE status = 0

-- Version 1
CREATE INDEX [encore_inbox_problem] ON [encore_inbox] (scope, id) WHERE status >= 2

-- Version 1
CREATE TABLE [encore_voucher] (member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, code NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, reward_id NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, kind NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, amount NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, currency NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, status INT NOT NULL, issued_at BIGINT NOT NULL, expires_at BIGINT, source NVARCHAR(120) COLLATE Latin1_General_100_BIN2 NOT NULL, order_id NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2, PRIMARY KEY (member, code))

-- Version 1
CREATE UNIQUE INDEX [encore_voucher_code] ON [encore_voucher] (code)

-- Version 1
CREATE INDEX [encore_voucher_source] ON [encore_voucher] (member, source)

-- Version 1
CREATE TABLE [encore_outbox] (id BIGINT IDENTITY(1, 1) NOT NULL, member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, kind NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, figures NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, created_at BIGINT NOT NULL, status INT NOT NULL, attempts INT NOT NULL, problem NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2, try_at BIGINT, sent_at BIGINT, PRIMARY KEY (id))

-- Version 1
CREATE INDEX [encore_outbox_waiting] ON [encore_outbox] (scope, created_at, id) WHERE status = 0

-- Version 1
CREATE TABLE [encore_program_version] (scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, number INT NOT NULL, effective_from BIGINT NOT NULL, author NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, document NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, PRIMARY KEY (scope, number))

-- Version 2
ALTER TABLE [encore_member] ADD reservations NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2

-- Version 2
ALTER TABLE [encore_member] ADD merged_into NVARCHAR(100) COLLATE Latin1_General_100_BIN2

-- Version 2
ALTER TABLE [encore_member] ADD absorbed NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2

-- Version 2
ALTER TABLE [encore_entry] ADD note NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2

-- Version 2
CREATE TABLE [encore_status_change] (member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, version BIGINT NOT NULL, changed_at BIGINT NOT NULL, status INT NOT NULL, actor NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, reason NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, PRIMARY KEY (member, version))

-- Version 2
CREATE TABLE [encore_bookmark] (scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, name NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL, reached NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2, since_at BIGINT NOT NULL, held_until BIGINT, version BIGINT NOT NULL, PRIMARY KEY (scope, name))

-- Version 3
ALTER TABLE [encore_member] ADD profile NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2

-- Version 3
ALTER TABLE [encore_voucher] ADD terms NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2

-- Version 3
ALTER TABLE [encore_voucher] ADD closing NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2

-- Version 3
ALTER TABLE [encore_voucher] ADD queue NVARCHAR(100) COLLATE Latin1_General_100_BIN2

-- Version 3
CREATE INDEX [encore_voucher_queue] ON [encore_voucher] (queue, status, issued_at, code) WHERE queue IS NOT NULL

-- Version 3
ALTER TABLE [encore_outbox] ADD taken_by NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2

-- Version 3
ALTER TABLE [encore_program_version] ADD published_at BIGINT

-- Version 3
ALTER TABLE [encore_program_version] ADD withdrawn_at BIGINT

-- Version 3
ALTER TABLE [encore_program_version] ADD withdrawn_by NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2

-- Version 3
CREATE TABLE [encore_activity] (member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, source NVARCHAR(120) COLLATE Latin1_General_100_BIN2 NOT NULL, rule_id NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL, happened_at BIGINT NOT NULL, orders INT NOT NULL, spent BIGINT NOT NULL, points BIGINT NOT NULL, PRIMARY KEY (member, source, rule_id))

-- Version 3
CREATE INDEX [encore_activity_time] ON [encore_activity] (member, happened_at)

-- Version 3
CREATE INDEX [encore_activity_rule] ON [encore_activity] (member, rule_id)

-- Version 3
CREATE TABLE [encore_counter] (scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, name NVARCHAR(150) COLLATE Latin1_General_100_BIN2 NOT NULL, taken BIGINT NOT NULL, PRIMARY KEY (scope, name))

-- Version 3
CREATE TABLE [encore_pool_code] (scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, pool NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL, code NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL, added_at BIGINT NOT NULL, voucher NVARCHAR(100) COLLATE Latin1_General_100_BIN2, PRIMARY KEY (scope, pool, code))

-- Version 3
CREATE INDEX [encore_pool_code_free] ON [encore_pool_code] (scope, pool, code) WHERE voucher IS NULL

-- Version 3
CREATE TABLE [encore_survey_invitation] (member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, survey NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL, wave NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL, token NVARCHAR(32) COLLATE Latin1_General_100_BIN2, invited_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, answered INT NOT NULL, answered_at BIGINT, times INT NOT NULL, answers NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2, texts NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2, PRIMARY KEY (member, id))

-- Version 3
CREATE INDEX [encore_survey_invitation_token] ON [encore_survey_invitation] (token)

-- Version 3
CREATE INDEX [encore_survey_invitation_wave] ON [encore_survey_invitation] (scope, survey, wave, answered, member, id)

-- Version 3
CREATE TABLE [encore_survey_ballot] (scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, survey NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL, wave NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL, id NVARCHAR(32) COLLATE Latin1_General_100_BIN2 NOT NULL, answers NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2, texts NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2, PRIMARY KEY (scope, survey, wave, id))

-- Version 3
CREATE TABLE [encore_case] (member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, rule_id NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL, cause INT NOT NULL, topic INT NOT NULL, status INT NOT NULL, is_open INT NOT NULL, assignee NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, opened_at BIGINT NOT NULL, due_at BIGINT NOT NULL, closed_at BIGINT, notes NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (member, id))

-- Version 3
CREATE INDEX [encore_case_queue] ON [encore_case] (scope, is_open, due_at, member, id)

-- Version 3
CREATE TABLE [encore_referral] (member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, referrer NVARCHAR(100) COLLATE Latin1_General_100_BIN2, code NVARCHAR(8) COLLATE Latin1_General_100_BIN2 NOT NULL, status INT NOT NULL, claimed_at BIGINT NOT NULL, email_mark NVARCHAR(64) COLLATE Latin1_General_100_BIN2, address_mark NVARCHAR(64) COLLATE Latin1_General_100_BIN2, device_mark NVARCHAR(64) COLLATE Latin1_General_100_BIN2, ip_mark NVARCHAR(64) COLLATE Latin1_General_100_BIN2, details NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, PRIMARY KEY (member))

-- Version 3
CREATE INDEX [encore_referral_list] ON [encore_referral] (scope, status, claimed_at, member)

-- Version 3
CREATE INDEX [encore_referral_referrer] ON [encore_referral] (referrer, member)

-- Version 3
CREATE TABLE [encore_referral_code] (scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, code NVARCHAR(8) COLLATE Latin1_General_100_BIN2 NOT NULL, member NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, made_at BIGINT NOT NULL, email_mark NVARCHAR(64) COLLATE Latin1_General_100_BIN2, address_mark NVARCHAR(64) COLLATE Latin1_General_100_BIN2, device_mark NVARCHAR(64) COLLATE Latin1_General_100_BIN2, ip_mark NVARCHAR(64) COLLATE Latin1_General_100_BIN2, PRIMARY KEY (scope, code))

-- Version 3
CREATE INDEX [encore_referral_code_member] ON [encore_referral_code] (member, made_at)

-- Version 3
CREATE TABLE [encore_program_draft] (scope NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, version BIGINT NOT NULL, based_on INT NOT NULL, author NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, saved_at BIGINT NOT NULL, document NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2 NOT NULL, PRIMARY KEY (scope))

-- A later column
ALTER TABLE [encore_program_version] ADD note NVARCHAR(40) COLLATE Latin1_General_100_BIN2

-- Drop
DROP TABLE IF EXISTS [encore_program_version]

