using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Screens;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>What came of the form that a shopper just sent; all null when the page was merely opened.</summary>
public sealed record RewardsOutcome(string? NewVoucher = null, Refusal? Refusal = null, Flash? Flash = null);
