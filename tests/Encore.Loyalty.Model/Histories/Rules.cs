namespace Encore.Loyalty.Model.Histories;

/// <summary>A program in plain numbers.</summary>
/// <param name="Zone">The store's time zone.</param>
/// <param name="Rate">Points per currency unit.</param>
/// <param name="Round">0 down, 1 half up, 2 up.</param>
/// <param name="MatureDays">Before points of an order can be used.</param>
/// <param name="AfterFulfilment">Those days run from the fulfilment, not the payment.</param>
/// <param name="Months">How long points of orders are valid; with <paramref name="Days"/> 0: for ever.</param>
/// <param name="Days">In addition to the months.</param>
/// <param name="ReviewPoints">Valid for three months.</param>
/// <param name="ReviewDays">Before points of a review can be used.</param>
/// <param name="SharePoints">Valid for ten days.</param>
/// <param name="Cost">Of the coupon; the service costs half of it.</param>
/// <param name="Policy">0 carry deficit, 1 within balance, 2 only pending.</param>
/// <param name="GraceDays">For points that return to a lot which has expired.</param>
/// <param name="Basis">What counts besides goods: 1 tax, 2 shipping, 4 before discounts, 8 paid otherwise; added up.</param>
/// <param name="Unit">Points are used at the checkout in multiples of it; one point is worth one currency unit there.</param>
/// <param name="SpendAsService">Only points that may buy services can be used at the checkout.</param>
public sealed record Rules(
    string Zone = "UTC", decimal Rate = 1, int Round = 0, int MatureDays = 0, bool AfterFulfilment = false, int Months = 0, int Days = 0,
    int ReviewPoints = 10, int ReviewDays = 0, int SharePoints = 5, int Cost = 20, int Policy = 0, int GraceDays = 14, int Basis = 0, int Unit = 1, bool SpendAsService = false);
