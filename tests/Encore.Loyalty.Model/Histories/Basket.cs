namespace Encore.Loyalty.Model.Histories;

/// <summary>What an order holds, in cents.</summary>
/// <param name="First">The first line, net.</param>
/// <param name="Second">The second line, net; 0: there is none.</param>
/// <param name="Shipping">Net.</param>
/// <param name="Off">A discount on the whole order.</param>
/// <param name="Otherwise">Paid with gift cards and the like.</param>
/// <param name="LineOff">Taken off the first line already.</param>
/// <param name="Tax">On the first line.</param>
/// <param name="GiftCard">The second line is a gift card.</param>
/// <param name="Voucher">The request that bought the voucher; 0: none.</param>
/// <param name="Spending">The request under which points were set aside, or debited by the platform (11 and above); 0: none.</param>
/// <param name="Foreign">In a currency that the store does not take.</param>
public sealed record Basket(
    int First, int Second = 0, int Shipping = 0, int Off = 0, int Otherwise = 0, int LineOff = 0, int Tax = 0, bool GiftCard = false, int Voucher = 0, int Spending = 0, bool Foreign = false)
{
    public int Total => Math.Max(0, First + Second + Shipping + Tax - Off);
}
