using Performix.Connectors.Tests.Org;
using Performix.Sandbox.World;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>An org small enough to be read a few hundred times in a test.</summary>
internal static class SmallOrg
{
    public static readonly WorldPlan Plan = new(Scenario.Patch, 7, 8, 2, LocalOrg.Today);
}
