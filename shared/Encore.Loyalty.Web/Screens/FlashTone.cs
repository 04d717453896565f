namespace Encore.Loyalty.Web.Screens;

/// <summary>How a <see cref="Flash"/> is meant.</summary>
public enum FlashTone
{
    Good = 0,
    Notice = 1,
    Bad = 2,
}
