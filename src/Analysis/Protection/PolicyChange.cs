namespace Performix.Analysis.Protection;

/// <summary>What becomes of a wish to change the policy: it is frozen while a period is open (R7).</summary>
/// <param name="InForce">The policy that goes on to apply.</param>
/// <param name="Next">The policy of the next period, or null where the wish was refused.</param>
/// <param name="Audit">What goes into the audit log.</param>
public sealed record PolicyChange(ProtectionPolicy InForce, ProtectionPolicy? Next, string Audit)
{
    /// <summary>Decides. The policy in force never changes: what is asked for can only be the next one.</summary>
    /// <param name="inForce">The policy of the open period, or the last one.</param>
    /// <param name="asked">The policy asked for.</param>
    public static PolicyChange Decide(ProtectionPolicy inForce, ProtectionPolicy asked) =>
        asked.Faults() is { Count: > 0 } faults
            ? new PolicyChange(inForce, null, "Refused: " + string.Join(' ', faults))
            : new PolicyChange(inForce, asked, FormattableString.Invariant(
                $"From the next period on: K {inForce.SmallestCell} -> {asked.SmallestCell}, eps {inForce.Epsilon} -> {
                    asked.Epsilon}, closing {inForce.Closes:yyyy-MM-dd HH:mm zzz} -> {
                    asked.Closes:yyyy-MM-dd HH:mm zzz}."));
}
