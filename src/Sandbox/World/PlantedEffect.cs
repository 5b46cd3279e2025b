namespace Performix.Sandbox.World;

/// <param name="Number">The person's or the patch's number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Effect">On attainment.</param>
public sealed record PlantedEffect(int Number, string Name, double Effect);
