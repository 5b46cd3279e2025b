namespace Performix.Analysis.Panel;

/// <summary>What an account is to us, as far as the index of patches tells it apart.</summary>
public enum AccountStatus
{
    /// <summary>Has not bought, or nothing says that it has.</summary>
    Prospect,

    /// <summary>Buys from us.</summary>
    Customer,

    /// <summary>Bought from us once.</summary>
    Churned,
}
