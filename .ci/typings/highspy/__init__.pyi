"""The part of highspy that the disclosure control uses; the package's own constructor is untyped."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

class HighsStatus(IntEnum):
    kError = -1
    kOk = 0
    kWarning = 1

class HighsModelStatus(IntEnum):
    kModelEmpty = 6
    kOptimal = 7
    kInfeasible = 8
    kUnboundedOrInfeasible = 9
    kTimeLimit = 13
    kSolutionLimit = 16
    kInterrupt = 17

class HighsVarType(IntEnum):
    kContinuous = 0
    kInteger = 1

class HighsSolution:
    value_valid: bool
    col_value: Sequence[float]
    row_dual: Sequence[float]

class HighsInfo:
    objective_function_value: float

class HighsCallbackEvent:
    def interrupt(self, interrupt_value: bool = True) -> None: ...

class HighsCallback:
    def subscribe(
        self, callback: Callable[[HighsCallbackEvent], None], user_data: Any | None = None
    ) -> HighsCallback: ...

class Highs:
    cbMipInterrupt: HighsCallback
    def __init__(self) -> None: ...
    def setOptionValue(self, option_name: str, option_value: bool | float | str) -> HighsStatus: ...
    def addCols(
        self,
        num_cols: int,
        costs: NDArray[np.float64],
        lower_bounds: NDArray[np.float64],
        upper_bounds: NDArray[np.float64],
        num_elements: int,
        starts: NDArray[np.int32],
        indices: NDArray[np.int32],
        values: NDArray[np.float64],
    ) -> HighsStatus: ...
    def changeColsIntegrality(
        self, num_cols: int, cols: NDArray[np.int32], var_types: NDArray[np.uint8]
    ) -> HighsStatus: ...
    def addRow(
        self,
        lower_bound: float,
        upper_bound: float,
        num_elements: int,
        indices: NDArray[np.int32],
        values: NDArray[np.float64],
    ) -> HighsStatus: ...
    def changeColCost(self, col: int, cost: float) -> HighsStatus: ...
    def changeColBounds(self, col: int, lower: float, upper: float) -> HighsStatus: ...
    def changeRowBounds(self, row: int, lower: float, upper: float) -> HighsStatus: ...
    def getInfo(self) -> HighsInfo: ...
    def run(self) -> HighsStatus: ...
    def getModelStatus(self) -> HighsModelStatus: ...
    def getSolution(self) -> HighsSolution: ...
    def getInfoValue(self, info: str) -> tuple[HighsStatus, int]: ...
