namespace Encore.Loyalty.Surveys.Cases;

/// <summary>What a case is about.</summary>
public enum CaseTopic
{
    Other,
    Product,
    Service,
    Competitor,
}
