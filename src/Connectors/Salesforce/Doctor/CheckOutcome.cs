namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>How a check ended.</summary>
public enum CheckOutcome
{
    /// <summary>It is as it should be.</summary>
    Pass,

    /// <summary>It is not.</summary>
    Fail,

    /// <summary>Nobody knows: something before it failed, or the org does not say.</summary>
    CannotCheck,
}
