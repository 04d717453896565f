namespace Encore.Loyalty.Web.Wording;

/// <summary>What a movement means to the member.</summary>
public enum Tone
{
    Neutral = 0,
    Gain = 1,
    Loss = 2,
}
