namespace Performix.Connectors.Storage.Protection;

/// <summary>A place on the roll: who may answer, and in which cell it counts. It says nothing of an answer.</summary>
internal sealed record RollSlot(int Slot, string RepId, string CellId, string CellName);
