using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Referrals;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Codes of members, and the friends who came by them.</summary>
public abstract partial class StorageContract
{
    private static readonly ReferralMarks Marks = new("e1", "a1", "d1", "i1");

    [Test]
    public async Task A_code_belongs_to_whoever_had_it_first()
    {
        var code = new ReferralCode("ABCD1234", Ann, Now, Marks);
        Assert.That(await Store.Referrals.AddCodeAsync(code), Is.True);
        Assert.That(await Store.Referrals.AddCodeAsync(code with { Member = Bob }), Is.False);
        await Store.Referrals.AddCodeAsync(new("ZZZZ0000", Ann, Now.AddDays(-1), ReferralMarks.None));

        Assert.That(await Store.Referrals.FindCodeAsync("ABCD1234"), Is.EqualTo(code));
        Assert.That(await Store.Referrals.FindCodeAsync("ABCD9999"), Is.Null);
        Assert.That((await Store.Referrals.CodesOfAsync(Ann)).Select(known => known.Code), Is.EqualTo(new[] { "ZZZZ0000", "ABCD1234" }));
        Assert.That(await Store.Referrals.CodesOfAsync(Bob), Is.Empty);
    }

    [Test]
    public async Task A_referral_is_committed_with_the_friends_account_and_read_as_it_was_written()
    {
        var referral = Friend(Bob) with
        {
            Status = ReferralStatus.Held,
            Reasons = [ReferralReason.SameIp, ReferralReason.ManyInADay],
            Orders = [new(SourceKey.Order("1"), Now.AddHours(1), 12.3456m)],
            QualifiesAt = Now.AddDays(14),
            Turns = 2,
            Decision = new(ReferralVerdict.Release, Now.AddDays(1), "kim", "朋友"),
        };
        await PutAsync(referral);
        Assert.That(LoyaltyJson.Write((await Store.Referrals.FindAsync(Bob))!), Is.EqualTo(LoyaltyJson.Write(referral)));
        Assert.That(LoyaltyJson.Write((await AskAsync(AccountRequest.Of(Bob) with { Referral = true })).Referral!), Is.EqualTo(LoyaltyJson.Write(referral)));
        Assert.That((await AskAsync(AccountRequest.Of(Bob))).Referral, Is.Null, "nobody asked");

        var late = Sample.Touch(MemberAccount.Open(Bob)) with { Referral = referral with { Status = ReferralStatus.Refused } };
        Assert.That(await Store.Ledger.CommitAsync([late]), Is.False, "somebody was quicker");
        await PutAsync(referral with { Status = ReferralStatus.Qualified });
        Assert.That((await Store.Referrals.CountAsync(Ann))[ReferralStatus.Qualified], Is.EqualTo(1));
        Assert.That((await Store.Referrals.CountAsync(Ann)).ContainsKey(ReferralStatus.Held), Is.False);
    }

    [Test]
    public async Task A_friend_who_names_a_code_is_loaded_with_its_owner_and_with_friends_who_are_alike()
    {
        await Store.Referrals.AddCodeAsync(new("ABCD1234", Ann, Now, Marks));
        await PutAsync(Friend(Bob) with { Marks = new(Device: "d2", Ip: "i2") });
        await PutAsync(Friend(Sample.Member("cy")) with { Marks = new(Device: "d3") });
        await PutAsync(Friend(Sample.Member("dee")) with { Marks = new(Device: "d2"), Referrer = Sample.Member("other") });
        await PutAsync(Friend(Sample.Member("eve")) with { Marks = ReferralMarks.None });

        var context = await AskAsync(AccountRequest.Of(Sample.Member("new")) with { ReferralAsk = new("ABCD1234", new(Device: "d2")) });
        Assert.That((context.ReferralCode!.Member, context.ReferralCode.Marks), Is.EqualTo((Ann, Marks)));
        Assert.That(context.AlikeFriends, Is.EqualTo(new[] { new ReferralMarks(Device: "d2", Ip: "i2") }));
        Assert.That((await AskAsync(AccountRequest.Of(Bob) with { ReferralAsk = new("ABCD1234", new(Device: "d2")) })).AlikeFriends, Is.Empty, "nobody is like oneself");
        Assert.That((await AskAsync(AccountRequest.Of(Sample.Member("new")) with { ReferralAsk = new("ZZZZ9999", ReferralMarks.None) })).ReferralCode, Is.Null);
    }

    [Test]
    public async Task Referrals_of_one_status_are_listed_by_time_page_by_page()
    {
        await PutAsync(Friend(Bob) with { ClaimedAt = Now.AddHours(2) });
        await PutAsync(Friend(Sample.Member("cy")));
        await PutAsync(Friend(Sample.Member("bea")));
        await PutAsync(Friend(Sample.Member("dee")) with { Status = ReferralStatus.Held });

        var first = await Store.Referrals.ListAsync(ReferralStatus.Waiting, null, 2);
        Assert.That(first.Select(referral => referral.Member.Customer), Is.EqualTo(new[] { "bea", "cy" }));
        Assert.That((await Store.Referrals.ListAsync(ReferralStatus.Waiting, first[1], 2)).Select(referral => referral.Member.Customer), Is.EqualTo(new[] { "bob" }));
        Assert.That((await Store.Referrals.ListAsync(ReferralStatus.Held, null, 2)).Single().Member.Customer, Is.EqualTo("dee"));
    }

    [Test]
    public async Task Codes_and_friends_go_along_when_a_member_becomes_part_of_another()
    {
        await Store.Referrals.AddCodeAsync(new("ABCD1234", Ann, Now, Marks));
        await PutAsync(Friend(Bob));
        await PutAsync(Friend(Ann) with { Referrer = Sample.Member("cy") });
        var dee = Sample.Member("dee");
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(dee)) with { TakesReferralsOf = Ann, Referral = Friend(dee) with { Referrer = Sample.Member("cy") } });

        Assert.That((await Store.Referrals.FindCodeAsync("ABCD1234"))!.Member, Is.EqualTo(dee));
        Assert.That((await Store.Referrals.FindAsync(Bob))!.Referrer, Is.EqualTo(dee));
        Assert.That((await Store.Referrals.FindAsync(Ann), (await Store.Referrals.FindAsync(dee))!.Referrer), Is.EqualTo(((Referral?)null, Sample.Member("cy"))));
    }

    [Test]
    public async Task A_forgotten_member_is_nobodys_referrer_and_nobody_knows_by_whom_it_came()
    {
        await Store.Referrals.AddCodeAsync(new("ABCD1234", Ann, Now, Marks));
        await PutAsync(Friend(Bob));
        await PutAsync(Friend(Ann) with { Referrer = Bob, Marks = Marks, Decision = new(ReferralVerdict.Release, Now, "kim", "I know her") });
        await EraseAsync((await LoadAsync(Ann)).View.Account);

        Assert.That(await Store.Referrals.FindCodeAsync("ABCD1234"), Is.Null);
        Assert.That((await Store.Referrals.FindAsync(Bob))!.Referrer, Is.Null);
        Assert.That(await Store.Referrals.FindAsync(Ann), Is.Null);
        var left = (await Store.Referrals.FindAsync(Nobody))!;
        Assert.That((left.Referrer, left.Marks, left.Decision, left.Id), Is.EqualTo(((MemberId?)Bob, ReferralMarks.None, (ReferralDecision?)null, "")));
    }

    private static Referral Friend(MemberId member) => new() { Member = member, Id = $"id-{member.Customer}", Referrer = Ann, Code = "ABCD1234", ClickedAt = Sample.Start.AddMinutes(-5), ClaimedAt = Sample.Start };

    private async Task PutAsync(Referral referral) => await MustCommitAsync(Sample.Touch((await LoadAsync(referral.Member)).View.Account) with { Referral = referral });
}
