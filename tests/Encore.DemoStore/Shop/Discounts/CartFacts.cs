namespace Encore.DemoStore.Shop.Discounts;

/// <summary>What a discount may depend on.</summary>
/// <param name="Customer">Null for a guest.</param>
/// <param name="Email">As typed at the checkout; null while nobody has said.</param>
/// <param name="Goods">What the goods still cost, without tax, after the discounts that came before this one.</param>
/// <param name="Tax">On these goods.</param>
/// <param name="Shipping">Zero while no way of shipping has been chosen.</param>
/// <param name="CartId">By which what this cart has set aside is known.</param>
/// <param name="Language">In which labels and refusals are to be written.</param>
public sealed record CartFacts(
    Customer? Customer,
    string? Email,
    IReadOnlyList<CartLine> Lines,
    decimal Goods,
    decimal Tax,
    decimal Shipping,
    string CartId,
    string Language);
