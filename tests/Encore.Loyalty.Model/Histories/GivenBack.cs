namespace Encore.Loyalty.Model.Histories;

/// <summary>What has been refunded of an order so far, in cents.</summary>
/// <param name="Total">All of it.</param>
/// <param name="First">Of the first line.</param>
/// <param name="Second">Of the second line.</param>
/// <param name="ByLine">The shop says which lines; otherwise only the total counts.</param>
public sealed record GivenBack(int Total, int First, int Second, bool ByLine);
