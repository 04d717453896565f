using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Encore.Loyalty.Web.Screens;

/// <summary>The base of all components: it knows the context it is rendered in.</summary>
public abstract class ScreenPart : ComponentBase
{
    private Phrasing? say;

    [CascadingParameter]
    public required ScreenContext Context { get; set; }

    protected Phrasing Say => say ??= Context.Say;

    protected string AddressOf(ScreenRoute route) => Context.AddressOf(route);

    protected string AddressOf(ScreenRoute route, params IEnumerable<(string Name, string? Value)> query) =>
        QueryHelpers.AddQueryString(Context.AddressOf(route), query.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    protected string AddressOf(MemberId member, long? before = null) =>
        AddressOf(ScreenRoute.Member, (ScreenFields.Customer, member.Customer), (ScreenFields.Before, before?.ToString(CultureInfo.InvariantCulture)));

    protected SourceLabel NameOf(SourceKey source) => Context.NameSource?.Invoke(source) ?? new(Say.Source(source));
}
