using Performix.Tests.Support.Accuracy;

namespace Performix.OperatingCharacteristics;

/// <summary>Everything that is scored on one simulated org.</summary>
public sealed record Draw(OrgScore Org, ActivityScore Activity, bool NaiveSaysPatch)
{
    /// <summary>The naive rule always decides: wrong where it names the smaller part.</summary>
    public bool NaiveWrong => NaiveSaysPatch != (Org.TruePatchShare > .5);
}
