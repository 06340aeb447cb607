import { Module } from '@nestjs/common';
import { Renderer } from './renderer.js';
import { StaffController } from './staff.controller.js';

@Module({ controllers: [StaffController], providers: [Renderer] })
export class WebModule {}
