using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Surveys;

/// <summary>Asks a member, once for each occasion, and not too often.</summary>
public sealed class Inviting(MessageSwitch messages)
{
    /// <summary>Guests, members who are blocked, and, unless they are asked by hand, those who were asked anything a short time ago, are not asked.</summary>
    /// <param name="survey">Which.</param>
    /// <param name="id">As <see cref="Invitation.IdOf"/> makes it; for one that is there already nothing happens.</param>
    /// <param name="wave">Under which the results are compared; null: the month.</param>
    /// <param name="work">The member's, with the invitations.</param>
    /// <param name="now">When.</param>
    /// <param name="byHand">By somebody who knows what they do.</param>
    /// <returns>The invitation that is there from now on; null for none.</returns>
    internal Invitation? Invite(Survey survey, string id, string? wave, MemberWork work, DateTimeOffset now, bool byHand = false)
    {
        var at = Moment.At(now).Now;
        if (work.Invitations.FirstOrDefault(known => known.Id == id) is { } earlier)
        {
            return earlier;
        }

        var account = work.View.Account;
        if (account.Member.IsGuest || account.Status != MemberStatus.Active || (!byHand && work.Invitations.Any(known => known.InvitedAt > at.AddDays(-survey.RestDays))))
        {
            return null;
        }

        var invitation = new Invitation
        {
            Member = account.Member,
            Id = id,
            Survey = survey.Id,
            Wave = wave ?? MonthOf(at, work.Programs.At(now).Program.Zone),
            Token = SurveyToken.Draw(),
            InvitedAt = at,
            ExpiresAt = at.AddDays(survey.ValidDays),
        };
        work.Change(invitation);
        Tell(survey, invitation, work);
        return invitation;
    }

    private void Tell(Survey survey, Invitation invitation, MemberWork work)
    {
        if (!messages.IsOn)
        {
            return;
        }

        var values = new Dictionary<string, string> { ["survey"] = survey.Id, ["token"] = invitation.Token! };
        if (survey.OneTap is { } question)
        {
            (values["question"], values["lowest"], values["highest"]) = (question.Id, Text(question.Scale.Lowest), Text(question.Scale.Highest));
        }

        foreach (var (language, title) in survey.Title)
        {
            values[$"title.{language}"] = title;
        }

        foreach (var (language, text) in survey.OneTap?.Text ?? new Dictionary<string, string>())
        {
            values[$"text.{language}"] = text;
        }

        MessageValues.AddInstant(values, "until", invitation.ExpiresAt);
        work.Tell(new() { Member = invitation.Member, Kind = MessageKinds.SurveyInvited, Values = values, CreatedAt = invitation.InvitedAt });
    }

    private static string MonthOf(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
