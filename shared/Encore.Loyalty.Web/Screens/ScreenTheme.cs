namespace Encore.Loyalty.Web.Screens;

/// <summary>Light or dark.</summary>
public enum ScreenTheme
{
    /// <summary>As the page around it: follows its <c>color-scheme</c>.</summary>
    Inherit = 0,
    Light = 1,
    Dark = 2,

    /// <summary>As the reader's system is set.</summary>
    System = 3,
}
