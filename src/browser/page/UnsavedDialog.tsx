import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { PageTerms } from "../browser.terms";
import type { Doors } from "./useDoors";

export interface UnsavedDialogProps {
  readonly name: string;
  readonly terms: PageTerms;
  readonly doors: Doors;
}

/** Before another workbook takes the place of one with unsaved results. */
export function UnsavedDialog({ name, terms, doors }: UnsavedDialogProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && doors.stay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{terms.unsaved}</DialogTitle>
          <DialogContent>{terms.unsavedQuestion(name)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={doors.saveAndGoOn}>
              {terms.saveFirst}
            </Button>
            <Button onClick={doors.goOn}>{terms.openAnyway}</Button>
            <Button onClick={doors.stay}>{terms.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
