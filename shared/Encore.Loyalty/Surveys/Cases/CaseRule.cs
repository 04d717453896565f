namespace Encore.Loyalty.Surveys.Cases;

/// <summary>One reason for which a case is opened. A member has one open case for it at a time.</summary>
public sealed record CaseRule
{
    /// <summary>The id of cases that staff open themselves.</summary>
    public const string ByHand = "hand";

    /// <summary>Unique among the rules, and not <see cref="ByHand"/>.</summary>
    public required string Id { get; init; }

    public required CaseCause Cause { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>For low scores: the surveys that are looked at; null: all that are not anonymous.</summary>
    public IReadOnlyList<string>? Surveys { get; init; }

    /// <summary>On a scale from 0 to 10 this score and lower ones are low; 6 makes a case of every detractor.</summary>
    public int NpsAtMost { get; init; } = 6;

    /// <summary>On a scale from 1 to 5 this score and lower ones are low.</summary>
    public int CsatAtMost { get; init; } = 2;

    /// <summary>For refunds: when so much of an order has been given back, in the store's currency.</summary>
    public decimal MinAmount { get; init; }

    /// <summary>For lapses: when the last order that stands is so many days old, 1 to 3650.</summary>
    public int? Days { get; init; }

    /// <summary>What it is about until somebody knows better.</summary>
    public CaseTopic Topic { get; init; } = CaseTopic.Other;

    /// <summary>The host's id of who looks after it; null: nobody yet.</summary>
    public string? Assignee { get; init; }

    /// <summary>Until when it should be settled, 0 to 365 days of 24 hours after it was opened.</summary>
    public int DueDays { get; init; } = 2;
}
