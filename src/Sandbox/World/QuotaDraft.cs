namespace Performix.Sandbox.World;

internal sealed record QuotaDraft(int Person, int Patch, Quarter Quarter, double Amount);
